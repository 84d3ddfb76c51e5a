// The small page: pyvis has drawn the first nodes and edges; here the reader asks for proof and more.
/* global network, nodes, edges */

import { el, replace } from "./dom.js";
import { endsOf, readGraph } from "./model.js";
import { proof } from "./proof.js";
import { makeSearch } from "./search.js";
import { label, language, learnQualifiers, setLanguage, word } from "./words.js";

const MOST_OPENED = 24;
const LABEL = 18;
const ROW = 30;
const COLUMN = 220;
const at = (id) => document.getElementById(id);
const colorOf = (type) => network.groups.get(type).color;

const graph = await readGraph("data");
const search = makeSearch(graph);
learnQualifiers(graph.qualifiers);
const hidden = new Set();
let selected = null;

/** Returns the facts that an edge of the drawing stands for. */
function factsOf(edge) {
  return graph.entities[edge.from].facts.filter((fact) => {
    const [start, end] = endsOf(fact);
    return end && start.index === edge.from && end.index === edge.to && fact.relation.id === edge.relation;
  });
}

function showEdge(id) {
  const facts = factsOf(edges.get(id));
  selected = () => replace(at("panel"), el("h2", {}, word("evidence")), facts.map((f) => proof(f, open)));
  selected();
}

function showEntity(entity) {
  selected = () => replace(
    at("panel"),
    el("h2", {}, entity.name),
    el("p", { class: "about" }, about(entity)),
    el("button", { class: "more", type: "button", onclick: () => openNeighbours(entity) }, word("openMore")),
    entity.facts.map((fact) => proof(fact, open)),
  );
  selected();
  at("panel").scrollTop = 0;
}

function about(entity) {
  const aliases = entity.aliases.length ? ` · ${word("aliases")} ${entity.aliases.join("、")}` : "";
  return `${label(graph.types.get(entity.type))} · ${entity.facts.length} ${word("facts")}${aliases}`;
}

/** Shows the entity in the drawing, put in where it was not there, and its facts in the panel. */
function open(entity) {
  if (!nodes.get(entity.index)) addNode(entity, freePlace(0, 0));
  network.selectNodes([entity.index]);
  network.focus(entity.index, { scale: Math.max(network.getScale(), 0.8) });
  showEntity(entity);
}

function openNeighbours(entity) {
  const { x, y } = network.getPosition(entity.index);
  const near = new Set(entity.facts.filter((f) => !hidden.has(f.relation.id)).flatMap(endsOf));
  near.delete(entity);
  const fresh = [...near].filter((other) => other && !nodes.get(other.index)).slice(0, MOST_OPENED);
  for (const other of fresh) addNode(other, freePlace(x, y));
  for (const other of near) if (other && nodes.get(other.index)) addEdges(entity, other);
  network.fit({ nodes: [entity.index, ...fresh.map((o) => o.index)], maxZoomLevel: 1 });
}

function addNode(entity, { x, y }) {
  nodes.add({ id: entity.index, label: shortName(entity.name), group: entity.type, shape: "box", x, y });
}

function shortName(name) {
  return name.length > LABEL ? `${name.slice(0, LABEL - 1)}…` : name;
}

function addEdges(entity, other) {
  for (const fact of entity.facts) {
    const [start, end] = endsOf(fact);
    if (!end || (start !== other && end !== other)) continue;
    const id = `${fact.relation.id}:${start.index}:${end.index}`;
    const there = edges.get({
      filter: (e) => e.from === start.index && e.to === end.index && e.relation === fact.relation.id,
    });
    if (!there.length) {
      edges.add({
        id, from: start.index, to: end.index, relation: fact.relation.id, arrows: "to",
        hidden: hidden.has(fact.relation.id),
      });
    }
  }
}

/** Returns the nearest free place right of (x, y): in columns, from the middle outwards. */
function freePlace(x, y) {
  const taken = Object.values(network.getPositions());
  const free = (px, py) => taken.every((t) => Math.abs(t.x - px) > COLUMN - 20 || Math.abs(t.y - py) > ROW - 4);
  for (let column = 1; ; column++) {
    for (let row = 0; row < 24; row++) {
      const py = y + ROW * (row % 2 ? (row + 1) / 2 : -row / 2);
      if (free(x + COLUMN * column, py)) return { x: x + COLUMN * column, y: py };
    }
  }
}

function showResults() {
  const found = search(at("find").querySelector("input").value, 10);
  replace(at("results"), found.map((entity) => el("li", {}, el(
    "button", { type: "button", onclick: () => choose(entity) },
    entity.name, el("small", {}, label(graph.types.get(entity.type))),
  ))));
}

function choose(entity) {
  replace(at("results"));
  open(entity);
  openNeighbours(entity);
}

function showFilters() {
  const known = new Set(graph.facts.filter((f) => f.object).map((fact) => fact.relation));
  at("relations").querySelector("summary").textContent = word("relations");
  replace(at("filters"), [...known].map((relation) => el(
    "label", {},
    el("input", {
      type: "checkbox", value: relation.id, checked: !hidden.has(relation.id),
      onchange: (event) => filter(relation.id, event.target.checked),
    }),
    " ", label(relation),
  )));
}

function filter(relation, visible) {
  if (visible) hidden.delete(relation);
  else hidden.add(relation);
  const changed = edges.get({ filter: (edge) => edge.relation === relation });
  edges.update(changed.map(({ id }) => ({ id, hidden: !visible })));
}

function showLegend() {
  const used = new Set(graph.entities.map((entity) => entity.type));
  replace(at("legend"), [...used].map((type) => el(
    "span", { title: type },
    el("i", { style: `background:${colorOf(type).background};border-color:${colorOf(type).border}` }),
    `${graph.types.get(type).zh} ${graph.types.get(type).en}`,
  )));
}

function translate() {
  document.documentElement.lang = language() === "en" ? "en" : "zh-CN";
  const input = at("find").querySelector("input");
  input.placeholder = word("search");
  input.setAttribute("aria-label", word("search"));
  at("language").textContent = word("language");
  showFilters();
  showLegend();
  selected();
}

selected = () => replace(at("panel"), el("h2", {}, word("evidence")), el("p", { class: "about" }, word("hint")));
at("find").addEventListener("input", showResults);
at("find").addEventListener("keydown", (event) => {
  if (event.key === "Escape") replace(at("results"));
  if (event.key === "Enter") at("results").querySelector("button")?.click();
});
at("language").addEventListener("click", () => {
  setLanguage(language() === "en" ? "zh" : "en");
  translate();
});
network.on("click", ({ nodes: [node], edges: [edge] }) => {
  if (node !== undefined) showEntity(graph.entities[node]);
  else if (edge !== undefined) showEdge(edge);
});
network.on("doubleClick", ({ nodes: [node] }) => node !== undefined && openNeighbours(graph.entities[node]));
translate();
network.redraw();
document.documentElement.dataset.ready = "true";
