// The panel beside every view: an entity with all its facts, a fact with its proof, a path.

import { el } from "./dom.js";
import { proof, statement } from "./proof.js";
import { dateOf } from "./time.js";
import { label, word } from "./words.js";

const OPEN_GROUP = 12;
const MOST_LISTED = 200;

/** Returns what the graph holds in all, with the things named most to begin with. */
export function overview(graph, context) {
  const most = (type) => graph.entities
    .filter((entity) => entity.type === type)
    .sort((a, b) => b.facts.length - a.facts.length)
    .slice(0, 8);
  return [
    el("h2", {}, word("overview")),
    el("p", { class: "about" },
      `${graph.sources.length} ${word("sources")} · ${graph.documents.length} ${word("documentsCount")} · ` +
      `${graph.entities.length} ${word("entities")} · ${graph.facts.length} ${word("facts")}`),
    el("p", {}, word("howto")),
    ["Person", "Organization", "Document"].map((type) => {
      const entities = most(type);
      return entities.length > 0 && el("section", {},
        el("h3", {}, `${label(graph.types.get(type))} · ${word("namedMost")}`),
        el("ul", { class: "chips" }, entities.map((entity) => el("li", {}, el(
          "button", { type: "button", class: "chip", onclick: () => context.open(entity) },
          shorten(entity.name), " ", el("small", {}, entity.facts.length),
        )))));
    }),
  ];
}

export function shorten(name, most = 26) {
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}

/** Returns the entity with its facts by relation; each unfolds to its proof. */
export function entityPanel(entity, context) {
  const facts = entity.facts.filter((fact) => context.visible.has(fact));
  const hidden = entity.facts.length - facts.length;
  return [
    el("p", { class: "kind" }, el("i", { class: "dot", "data-type": entity.type }),
      label(context.graph.types.get(entity.type)), entity.number && ` · ${entity.number}`,
      entity.place && entity.place !== entity.name && ` · ${entity.place}`),
    el("h2", {}, entity.name),
    entity.aliases.length > 0 && el("p", { class: "about" }, `${word("aliases")} ${entity.aliases.join("、")}`),
    el("p", { class: "about" }, `${facts.length} ${word("facts")}`,
      hidden > 0 && `（${hidden} ${word("hiddenByFilters")}）`),
    pathForm(entity, context),
    groups(facts).map(([relation, group]) => factGroup(relation, group, context)),
  ];
}

function groups(facts) {
  const found = new Map();
  for (const fact of facts) {
    if (!found.has(fact.relation)) found.set(fact.relation, []);
    found.get(fact.relation).push(fact);
  }
  for (const group of found.values()) group.sort(byDateAndPlace);
  return [...found].sort((a, b) => a[1].length - b[1].length);
}

function byDateAndPlace(a, b) {
  return dateOf(a).localeCompare(dateOf(b)) || a.evidence[0].start - b.evidence[0].start || a.index - b.index;
}

function factGroup(relation, facts, context) {
  return el(
    "details", { class: "group", open: facts.length <= OPEN_GROUP },
    el("summary", {}, label(relation), " ", el("small", {}, facts.length)),
    el("ul", { class: "facts" }, facts.slice(0, MOST_LISTED).map((fact) => factLine(fact, context))),
    facts.length > MOST_LISTED && el("p", { class: "about" }, `… ${facts.length - MOST_LISTED}`),
  );
}

/** Returns a list item with the statement and a button that unfolds its proof. */
export function factLine(fact, context) {
  const place = el("div", { class: "unfolded", hidden: true });
  const button = el("button", {
    type: "button", class: "quiet prove", "aria-expanded": "false",
    onclick: () => {
      const opening = place.hidden;
      place.hidden = !opening;
      button.setAttribute("aria-expanded", String(opening));
      if (opening) place.replaceChildren(proof(fact, context.open));
    },
  }, word("evidence"));
  return el("li", { "data-fact": fact.id }, statement(fact, context.open), details(fact), button, place);
}

function details(fact) {
  const { title, role, date, deadline, organization } = fact.qualifiers;
  const said = [`${organization ? organization.name : ""}${title || role || ""}`, deadline || date || fact.document.date].filter(Boolean);
  return said.length > 0 && el("span", { class: "about" }, said.join(" · "), " ");
}

/** Returns the facts with their proofs open. */
export function factsPanel(facts, context) {
  return [
    el("h2", {}, word("evidence")),
    facts.map((fact) => proof(fact, context.open)),
  ];
}

function pathForm(entity, context) {
  const list = el("ul", { class: "results inline" });
  const input = el("input", {
    type: "search", placeholder: word("pathTo"), "aria-label": word("pathTo"),
    oninput: () => list.replaceChildren(...context.search(input.value, 6)
      .filter((other) => other !== entity)
      .map((other) => el("li", {}, el(
        "button", { type: "button", onclick: () => context.change({ view: "network", to: other.id }) },
        other.name,
      )))),
    onkeydown: (event) => event.key === "Enter" && list.querySelector("button")?.click(),
  });
  return el("details", { class: "path" }, el("summary", {}, word("path")), input, list);
}

/** Returns the chain of facts from one entity to another, or says that there is none. */
export function pathPanel(from, to, path, context) {
  return [
    el("h2", {}, `${from.name} → ${to.name}`),
    path
      ? el("p", { class: "about" }, `${path.length} ${word("steps")}`)
      : el("p", {}, word("noPath")),
    el("button", { type: "button", class: "quiet", onclick: () => context.change({ to: "" }) }, word("endPath")),
    path && el("ol", { class: "facts" }, path.map((fact) => factLine(fact, context))),
  ];
}
