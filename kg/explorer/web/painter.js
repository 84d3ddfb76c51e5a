// Draws the network on a canvas: discs of communities, lines, nodes, and names that do not overlap.

const MOST_NAMES = 140;
const MOST_LINE_NAMES = 40;
// The hubs are always named; names of small nodes wait until the reader comes nearer: radius of a
// node that is named, in pixels.
const HUBS = 40;
const NAMED_FROM = 1.35;

/** Returns the radius of a node in units of the layout: more for what more facts name. */
export function radiusOf(entity) {
  return 2.4 + Math.min(Math.sqrt(entity.facts.length) * 0.55, 5);
}

/** Draws the scene as the camera sees it; `coarse` leaves out what takes time while it moves. */
export function paint(canvas, camera, scene, coarse) {
  const ratio = Math.min(window.devicePixelRatio || 1, 2);
  if (canvas.width !== Math.round(camera.width * ratio) || canvas.height !== Math.round(camera.height * ratio)) {
    canvas.width = Math.round(camera.width * ratio);
    canvas.height = Math.round(camera.height * ratio);
  }
  const pen = canvas.getContext("2d");
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, canvas.width, canvas.height);
  const s = camera.scale * ratio;
  pen.setTransform(s, 0, 0, s, canvas.width / 2 - camera.x * s, canvas.height / 2 - camera.y * s);
  const seen = viewOf(camera);
  paintDiscs(pen, scene, seen);
  if (!scene.local) paintAllLines(pen, scene, seen, camera, coarse);
  if (scene.focus) paintFocus(pen, scene, seen, camera);
  paintNodes(pen, scene, seen, camera);
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  scene.named = paintNames(pen, scene, seen, camera);
}

function viewOf(camera) {
  const [left, top] = camera.toWorld(0, 0);
  const [right, bottom] = camera.toWorld(camera.width, camera.height);
  return { left, top, right, bottom };
}

function inView(seen, x, y, margin = 0) {
  return x >= seen.left - margin && x <= seen.right + margin && y >= seen.top - margin && y <= seen.bottom + margin;
}

function paintDiscs(pen, scene, seen) {
  pen.fillStyle = scene.colors.disc;
  pen.beginPath();
  for (const disc of scene.discs) {
    if (!inView(seen, disc.x, disc.y, disc.radius)) continue;
    pen.moveTo(disc.x + disc.radius, disc.y);
    pen.arc(disc.x, disc.y, disc.radius, 0, 2 * Math.PI);
  }
  pen.fill();
}

function paintAllLines(pen, scene, seen, camera, coarse) {
  const step = coarse && scene.lines.length > 8000 ? Math.ceil(scene.lines.length / 4000) : 1;
  pen.lineWidth = 0.8 / camera.scale;
  pen.strokeStyle = scene.colors.line;
  pen.globalAlpha = scene.focus ? 0.25 : 1;
  tracePairs(pen, scene.lines, seen, step);
  pen.globalAlpha = 1;
}

function paintFocus(pen, scene, seen, camera) {
  pen.lineWidth = (scene.local ? 1.2 : 1.8) / camera.scale;
  pen.strokeStyle = scene.colors.accent;
  pen.globalAlpha = scene.local ? 0.55 : 1;
  const trace = scene.local ? traceCurves : tracePairs;
  trace(pen, scene.focus.stated, seen, 1);
  pen.setLineDash([6 / camera.scale, 4 / camera.scale]);
  trace(pen, scene.focus.derived, seen, 1);
  pen.setLineDash([]);
  pen.globalAlpha = 1;
}

function traceCurves(pen, lines) {
  pen.beginPath();
  for (const { a, b } of lines) {
    const middle = (a.x + b.x) / 2;
    pen.moveTo(a.x, a.y);
    pen.bezierCurveTo(middle, a.y, middle, b.y, b.x, b.y);
  }
  pen.stroke();
}

/** Returns the place on a drawn line at a share of its way. */
export function alongCurve({ a, b }, share) {
  const rest = 1 - share;
  const middle = (a.x + b.x) / 2;
  const mix = (p, q, r, s) => rest ** 3 * p + 3 * rest * rest * share * q + 3 * rest * share * share * r + share ** 3 * s;
  return [mix(a.x, middle, middle, b.x), mix(a.y, a.y, b.y, b.y)];
}

function tracePairs(pen, lines, seen, step) {
  pen.beginPath();
  for (let i = 0; i < lines.length; i += step) {
    const { a, b } = lines[i];
    if (Math.max(a.x, b.x) < seen.left || Math.min(a.x, b.x) > seen.right) continue;
    if (Math.max(a.y, b.y) < seen.top || Math.min(a.y, b.y) > seen.bottom) continue;
    pen.moveTo(a.x, a.y);
    pen.lineTo(b.x, b.y);
  }
  pen.stroke();
}

function paintNodes(pen, scene, seen, camera) {
  const least = 1.1 / camera.scale;
  for (const [type, entities] of scene.byType) {
    pen.fillStyle = scene.colors.types[type];
    for (const dim of scene.focus ? [true, false] : [false]) {
      pen.globalAlpha = dim ? 0.22 : 1;
      pen.beginPath();
      for (const entity of entities) {
        if (scene.focus && scene.focus.near.has(entity) === dim) continue;
        if (!inView(seen, entity.x, entity.y, 10)) continue;
        dot(pen, entity, Math.max(radiusOf(entity), least), camera.scale);
      }
      pen.fill();
    }
  }
  pen.globalAlpha = 1;
  for (const entity of scene.chosen) {
    pen.lineWidth = 2.5 / camera.scale;
    pen.strokeStyle = scene.colors.ink;
    pen.beginPath();
    pen.arc(entity.x, entity.y, radiusOf(entity) + 2.5 / camera.scale, 0, 2 * Math.PI);
    pen.stroke();
  }
}

// Below two pixels a square looks like a circle and is drawn in half the time.
function dot(pen, { x, y }, radius, scale) {
  if (radius * scale < 2) {
    pen.rect(x - radius, y - radius, radius * 2, radius * 2);
    return;
  }
  pen.moveTo(x + radius, y);
  pen.arc(x, y, radius, 0, 2 * Math.PI);
}

/** Writes names, the most important first, where they cover no other; returns who is named where. */
function paintNames(pen, scene, seen, camera) {
  const taken = new Boxes();
  const named = [];
  pen.textBaseline = "middle";
  pen.lineJoin = "round";
  const first = scene.focus ? [...scene.chosen, ...scene.focus.near] : [];
  for (const list of [first, scene.ranked]) {
    if (scene.focus && list === scene.ranked) break;
    for (const [rank, entity] of list.entries()) {
      if (named.length >= MOST_NAMES) break;
      if (list === scene.ranked && rank >= HUBS && radiusOf(entity) * camera.scale < NAMED_FROM) break;
      const box = inView(seen, entity.x, entity.y) && writeName(pen, entity, scene, camera, taken);
      if (box) named.push({ entity, ...box });
    }
  }
  if (scene.focus) writeLineNames(pen, scene, camera, taken);
  return named;
}

function writeName(pen, entity, scene, camera, taken) {
  const chosen = scene.chosen.includes(entity);
  const size = chosen ? 14 : scene.local ? 12.5 : Math.min(11 + Math.sqrt(entity.facts.length) * 0.4, 14);
  pen.font = `${chosen || (!scene.local && entity.facts.length > 30) ? 600 : 400} ${size}px ${scene.font}`;
  const words = cut(entity.name, chosen ? 40 : scene.local ? 22 : 16);
  const [x, y] = camera.toScreen(entity.x, entity.y);
  const prefix = entity.prefix ? `${entity.prefix} ` : "";
  const ahead = prefix ? pen.measureText(prefix).width : 0;
  const width = pen.measureText(words).width + ahead;
  const away = radiusOf(entity) * camera.scale + 4;
  const left = entity.side < 0 ? x - away - width : x + away;
  const box = { x: left - 2, y: y - size * 0.65, width: width + 4, height: size * 1.3 };
  if (!taken.add(box.x, box.y, box.width, box.height)) return null;
  if (prefix) halo(pen, prefix, left, y, scene.colors.accent, scene.colors.paper);
  halo(pen, words, left + ahead, y, scene.colors.ink, scene.colors.paper);
  return box;
}

function writeLineNames(pen, scene, camera, taken) {
  pen.font = `11px ${scene.font}`;
  let count = 0;
  for (const line of [...scene.focus.stated, ...scene.focus.derived]) {
    if (!line.name || count >= MOST_LINE_NAMES) continue;
    const [ax, ay] = camera.toScreen(line.a.x, line.a.y);
    const [bx, by] = camera.toScreen(line.b.x, line.b.y);
    if (Math.hypot(ax - bx, ay - by) < 70) continue;
    const width = pen.measureText(line.name).width;
    const [x, y] = [(ax + bx) / 2 - width / 2, (ay + by) / 2];
    if (!taken.add(x, y - 7, width, 14)) continue;
    halo(pen, line.name, x, y, scene.colors.accent, scene.colors.paper);
    count++;
  }
}

function halo(pen, words, x, y, ink, paper) {
  pen.strokeStyle = paper;
  pen.lineWidth = 3;
  pen.strokeText(words, x, y);
  pen.fillStyle = ink;
  pen.fillText(words, x, y);
}

function cut(name, most) {
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}

/** Boxes on the screen that do not overlap, found again by the cells they lie in. */
class Boxes {
  constructor() {
    this.cells = new Map();
  }

  /** Takes the box and returns true, or false where another has been taken there. */
  add(x, y, width, height) {
    const keys = this.keys(x, y, width, height);
    for (const key of keys) {
      for (const [ox, oy, ow, oh] of this.cells.get(key) || []) {
        if (x < ox + ow && ox < x + width && y < oy + oh && oy < y + height) return false;
      }
    }
    for (const key of keys) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push([x, y, width, height]);
    }
    return true;
  }

  keys(x, y, width, height) {
    const found = [];
    for (let column = Math.floor(x / 100); column <= Math.floor((x + width) / 100); column++) {
      for (let row = Math.floor(y / 40); row <= Math.floor((y + height) / 40); row++) {
        found.push(column * 10007 + row);
      }
    }
    return found;
  }
}
