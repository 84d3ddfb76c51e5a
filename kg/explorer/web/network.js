// The network view: everything at once, the neighbours of what is chosen, the path between two.

import { Camera } from "./camera.js";
import { el } from "./dom.js";
import { endsOf, groupBy } from "./model.js";
import { nearScene, pathScene } from "./near.js";
import { alongCurve, paint, radiusOf } from "./painter.js";
import { relationWord } from "./proof.js";
import { label, word } from "./words.js";

const SETTLED = 160;
const SLOW_FRAME = 30;
const MOST_NEAR = 168;
// Room for names beside the columns of neighbours.
const NAMES = 250;
// Height of the legend, which covers the lower edge.
const LEGEND = 40;
const NARROW_SCALE = 0.8;

/** The network view; made once, so that the camera stays where the reader left it. */
export class Network {
  constructor(context) {
    this.context = context;
    this.canvas = el("canvas", { tabindex: 0, role: "img" });
    this.legend = el("div", { class: "legend" });
    this.switch = el("button", {
      type: "button", class: "quiet switch-map", onclick: () => context.change({ mode: context.state.mode === "map" ? "" : "map" }),
    });
    this.element = el("div", { class: "network" }, this.canvas, this.switch, this.legend, this.buttons());
    this.camera = new Camera(this.canvas, () => this.request());
    this.camera.onClick = (x, y) => this.click(x, y);
    this.camera.onHover = (x, y) => this.hover(x, y);
    this.whole = { lines: [], byType: new Map(), discs: [], ranked: [], chosen: [], focus: null };
    this.scene = this.whole;
    new ResizeObserver(() => this.resized()).observe(this.canvas);
  }

  buttons() {
    const button = (name, sign, act) =>
      el("button", { type: "button", "data-word": name, onclick: act }, sign);
    return el("div", { class: "zoom" },
      button("zoomIn", "+", () => this.camera.zoom(1.4)),
      button("zoomOut", "−", () => this.camera.zoom(1 / 1.4)),
      button("fitAll", "⤢", () => this.fitAll()));
  }

  /** Takes over the facts that the filters leave. */
  show(facts) {
    const { graph } = this.context;
    const lines = new Map();
    const drawn = new Set();
    for (const fact of facts) {
      const [a, b] = endsOf(fact);
      drawn.add(a);
      if (!b || a === b) continue;
      drawn.add(b);
      const key = a.index * graph.entities.length + b.index;
      if (!lines.has(key)) lines.set(key, { a, b, facts: [] });
      lines.get(key).facts.push(fact);
    }
    this.whole.lines = [...lines.values()];
    this.whole.byType = groupBy([...drawn], (entity) => entity.type);
    this.whole.ranked = [...drawn].sort((a, b) => b.facts.length - a.facts.length || a.index - b.index);
    this.whole.discs = graph.discs.filter((disc) => drawn.has(disc.hub));
    this.linesOf = linesByEntity(this.whole.lines);
    this.choose(this.context.chosen(), this.context.path());
  }

  /** Shows the surroundings of what is chosen, or a path: alone, or brought out of the whole. */
  choose(chosen, path) {
    this.centre = chosen.includes(this.centre) ? this.centre : chosen[0];
    const whole = this.context.state.mode === "map" || !chosen.length;
    if (whole) this.bringOut(chosen, path);
    else this.isolate(path ? pathScene(chosen[0], path) : nearScene(this.centre, this.context.visible, MOST_NEAR, this.narrow));
    this.switch.hidden = !chosen.length;
    this.translate();
    this.request();
  }

  isolate(scene) {
    if (!this.scene.local) this.left = { ...this.camera };
    this.scene = scene;
    const [left, top, right, bottom] = boxOf(scene.ranked);
    const names = scene.ranked.some((node) => node.side < 0) ? NAMES : 30;
    this.camera.fit([left - names, top - 20, right + NAMES, bottom + 20], 1.25);
    if (this.narrow && this.camera.scale < NARROW_SCALE) this.readFromTop(left, top);
  }

  // A long column does not fit: the reader begins at its top and moves on.
  readFromTop(left, top) {
    const { camera } = this;
    camera.scale = NARROW_SCALE;
    camera.x = left - 20 + camera.width / 2 / camera.scale;
    camera.y = top - 30 + camera.height / 2 / camera.scale;
  }

  get narrow() {
    return this.camera.width < 600;
  }

  bringOut(chosen, path) {
    const { whole: scene } = this;
    if (this.scene.local && this.left) Object.assign(this.camera, { x: this.left.x, y: this.left.y, scale: this.left.scale });
    this.scene = scene;
    scene.chosen = chosen;
    const lines = path
      ? path.map((fact) => this.lineOf(fact)).filter(Boolean)
      : chosen.flatMap((entity) => this.linesOf.get(entity) || []);
    for (const line of lines) line.name = relationWord(line.facts[0]);
    scene.focus = lines.length || chosen.length ? {
      near: new Set([...chosen, ...lines.flatMap(({ a, b }) => [a, b])]),
      stated: lines.filter((line) => line.facts.some((fact) => !fact.derived)),
      derived: lines.filter((line) => line.facts.every((fact) => fact.derived)),
    } : null;
    if (scene.focus) this.moveTo([...scene.focus.near]);
  }

  lineOf(fact) {
    const [a] = endsOf(fact);
    return (this.linesOf.get(a) || []).find((line) => line.facts.includes(fact));
  }

  // The camera follows only where what is chosen is out of sight or too small to read.
  moveTo(entities) {
    const { camera } = this;
    if (!camera.width || !entities.length) return;
    const chosen = this.scene.chosen.length ? this.scene.chosen : entities;
    const visible = chosen.every((entity) => {
      const [x, y] = camera.toScreen(entity.x, entity.y);
      return x > 30 && y > 30 && x < camera.width - 30 && y < camera.height - 30;
    });
    if (!visible || camera.scale < 0.8) camera.fit(boxOf(entities), 2.2);
  }

  fitAll() {
    if (this.scene.local) this.isolate(this.scene);
    else this.camera.fit(boxOf(this.scene.ranked), 2, LEGEND);
  }

  resized() {
    if (!this.camera.width) return;
    if (!this.shownOnce) {
      this.shownOnce = true;
      this.fitAll();
      this.choose(this.context.chosen(), this.context.path());
    } else if (this.scene.local) this.isolate(this.scene);
    this.request();
  }

  request() {
    if (this.waiting) return;
    this.waiting = requestAnimationFrame(() => {
      this.waiting = 0;
      this.draw(this.slow);
      clearTimeout(this.settling);
      if (this.slow) this.settling = setTimeout(() => this.draw(false), SETTLED);
    });
  }

  draw(coarse) {
    if (!this.camera.width) return;
    const start = performance.now();
    Object.assign(this.scene, look(this.element));
    paint(this.canvas, this.camera, this.scene, coarse);
    if (!coarse) this.slow = performance.now() - start > SLOW_FRAME;
  }

  /** Returns the node whose dot or name is at a pixel, or null. */
  nodeAt(px, py) {
    const named = (this.scene.named || []).find((box) =>
      px >= box.x && px <= box.x + box.width && py >= box.y && py <= box.y + box.height);
    if (named) return named.entity;
    const [x, y] = this.camera.toWorld(px, py);
    const reach = 7 / this.camera.scale;
    let best = null;
    let nearest = Infinity;
    for (const entity of this.scene.ranked) {
      const distance = Math.hypot(entity.x - x, entity.y - y);
      if (distance < Math.max(radiusOf(entity), reach) && distance < nearest) [best, nearest] = [entity, distance];
    }
    return best;
  }

  /** Returns the line at a pixel, of those in focus if any is, or null. */
  lineAt(px, py) {
    const [x, y] = this.camera.toWorld(px, py);
    const { focus, lines } = this.scene;
    let best = null;
    let nearest = 6 / this.camera.scale;
    for (const line of focus ? [...focus.stated, ...focus.derived] : lines) {
      const distance = this.scene.local ? distanceToCurve(line, x, y) : distanceTo(line, x, y);
      if (distance < nearest) [best, nearest] = [line, distance];
    }
    return best;
  }

  click(px, py) {
    const node = this.nodeAt(px, py);
    const line = node ? null : this.lineAt(px, py);
    if (node) this.context.open(this.context.graph.entities[node.index]);
    else if (line) this.context.showFacts(line.facts);
    else this.context.select("");
  }

  hover(px, py) {
    const node = this.nodeAt(px, py);
    this.canvas.style.cursor = node ? "pointer" : "grab";
    this.canvas.title = node ? `${node.name} · ${node.facts.length} ${word("facts")}` : "";
  }

  translate() {
    const { graph } = this.context;
    for (const button of this.element.querySelectorAll("[data-word]")) {
      button.setAttribute("aria-label", word(button.dataset.word));
      button.title = word(button.dataset.word);
    }
    this.switch.textContent = word(this.scene.local ? "showOnMap" : "onlyNear");
    this.canvas.setAttribute("aria-label",
      `${word("network")}: ${this.scene.ranked.length} ${word("entities")}, ${this.scene.lines.length} ${word("lines")}`);
    const types = [...this.scene.byType].sort((a, b) => b[1].length - a[1].length);
    this.legend.replaceChildren(...types.map(([type, entities]) => el("span", {},
      el("i", { class: "dot", "data-type": type }), label(graph.types.get(type)), " ",
      el("small", {}, entities.length))));
  }
}

function linesByEntity(lines) {
  const found = new Map();
  for (const line of lines) {
    for (const entity of [line.a, line.b]) {
      if (!found.has(entity)) found.set(entity, []);
      found.get(entity).push(line);
    }
  }
  return found;
}

function boxOf(entities) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of entities) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return entities.length ? box : [-50, -50, 50, 50];
}

function distanceTo({ a, b }, x, y) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = Math.min(Math.max(((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1), 0), 1);
  return Math.hypot(a.x + along * dx - x, a.y + along * dy - y);
}

function distanceToCurve(line, x, y) {
  const points = Array.from({ length: 25 }, (_, i) => alongCurve(line, i / 24));
  const parts = points.slice(1).map(([bx, by], i) => ({ a: { x: points[i][0], y: points[i][1] }, b: { x: bx, y: by } }));
  return Math.min(...parts.map((part) => distanceTo(part, x, y)));
}

// The colours are those of the style sheet, so that dark and light need no second list.
function look(element) {
  const style = getComputedStyle(element);
  const value = (name) => style.getPropertyValue(name).trim();
  const types = {};
  for (const type of TYPES) types[type] = value(`--type-${type}`);
  return {
    font: style.fontFamily,
    colors: {
      types, ink: value("--ink"), paper: value("--paper"), line: value("--edge"),
      accent: value("--accent"), disc: value("--disc"),
    },
  };
}

const TYPES = [
  "Person", "Organization", "Group", "UnitSet", "Document", "Meeting", "Task", "Project", "Place",
  "Field", "Post",
];
