// Documents: by date, what each rests on, what it replaced, and for one of them the chain drawn.

import { el, svg } from "./dom.js";
import { groupBy } from "./model.js";
import { shorten } from "./panel.js";
import { label, valueWord, word } from "./words.js";

const LINKS = ["cites", "carries", "forwards", "supersedes", "amends"];
const MOST_CITED = 40;
const MOST_LISTED = 400;
const MOST_IN_FLOW = 14;

/** Returns the chain of the chosen document, or of the best connected one, all documents by date, and those cited most. */
export function documentsView(facts, context) {
  const documents = findDocuments(facts);
  const linked = [...documents.values()].sort((a, b) => b.in.length + b.out.length - a.in.length - a.out.length);
  const chosen = documents.get(context.chosen()[0]) || linked[0];
  const own = [...documents.values()]
    .filter((d) => (d.date || d.issues.length || d.out.length) && matches(d, context.state.q));
  const cited = [...documents.values()].filter((d) => d.in.length).sort((a, b) => b.in.length - a.in.length);
  if (!documents.size) return el("p", { class: "empty" }, word("nothing"));
  return el("div", { class: "documents" },
    chosen && flow(chosen, context),
    el("div", { class: "tools" },
      el("h2", {}, word("byDate"), " ", el("small", {}, own.length)),
      el("input", {
        type: "search", value: context.state.q, placeholder: word("filterDocuments"),
        "aria-label": word("filterDocuments"), "data-keep": "q", oninput: (event) => context.change({ q: event.target.value }),
      })),
    byYear(own, documents, context),
    cited.length > 0 && el("section", {},
      el("h2", {}, word("citedMost"), " ", el("small", {}, cited.length)),
      el("ol", { class: "cited" }, cited.slice(0, MOST_CITED).map((d) => el("li", {},
        documentButton(d.entity, context), " ", el("small", {}, d.in.length))))));
}

/** Returns what the facts say of each document entity, by the entity. */
export function findDocuments(facts) {
  const found = new Map();
  const of = (entity) => {
    if (!found.has(entity)) found.set(entity, { entity, date: "", issues: [], in: [], out: [], rest: [] });
    return found.get(entity);
  };
  for (const fact of facts) {
    const { id } = fact.relation;
    if (id === "issues") {
      of(fact.object).issues.push(fact);
      of(fact.object).date ||= fact.qualifiers.date || "";
    } else if (LINKS.includes(id)) {
      of(fact.subject).out.push(fact);
      of(fact.object).in.push(fact);
    } else if (["approves", "interprets"].includes(id)) of(fact.object).rest.push(fact);
    else if (["takesEffect", "expires"].includes(id)) of(fact.subject).rest.push(fact);
  }
  return found;
}

function matches({ entity, issues }, query) {
  const names = [entity.name, entity.number, ...issues.map((fact) => fact.subject.name)];
  return !query || names.some((name) => name && name.includes(query));
}

function byYear(documents, all, context) {
  // What a notice carries has no head of its own: it is listed with the notice's date.
  const dateOf = (d) => d.date || d.in.map((f) => (f.relation.id === "carries" && all.get(f.subject)?.date) || "").find(Boolean)
    || d.out[0]?.document.date || "";
  const years = groupBy(
    documents.map((d) => ({ ...d, shownDate: dateOf(d) })).sort(latestFirst).slice(0, MOST_LISTED),
    (d) => d.shownDate.slice(0, 4) || word("undated"),
  );
  return [
    [...years].map(([year, rows]) => el("section", { class: "year" },
      el("h3", {}, year, " ", el("small", {}, rows.length)),
      el("ul", { class: "timeline" }, rows.map((d) => documentRow(d, context))))),
    documents.length > MOST_LISTED && el("p", { class: "about" }, `… ${documents.length - MOST_LISTED}`),
  ];
}

function latestFirst(a, b) {
  return b.shownDate.localeCompare(a.shownDate) || a.entity.index - b.entity.index;
}

function documentRow(d, context) {
  const issued = d.issues[0];
  const replaced = d.in.find((f) => f.relation.id === "supersedes");
  return el("li", { class: replaced ? "replaced" : "", "data-entity": d.entity.id },
    el("time", {}, d.shownDate || "—"),
    el("div", {},
      el("p", { class: "document-title" }, documentButton(d.entity, context),
        replaced && el("span", { class: "badge" }, word("replaced"))),
      el("p", { class: "about" }, between(" · ", [
        ...[!d.entity.number && issued?.qualifiers.number, issued?.subject.name, issued?.qualifiers.kind].filter(Boolean),
        ...d.rest.map((fact) => factButton(fact, restWords(fact), context)),
      ])),
      el("p", { class: "links" }, linkGroups(d).map(([name, facts, end]) => el("details", {},
        el("summary", {}, name, " ", el("small", {}, facts.length)),
        el("ul", {}, facts.map((fact) => el("li", {}, factButton(fact, fact[end].name, context)))))))));
}

function between(separator, things) {
  return things.flatMap((thing, i) => (i ? [separator, thing] : [thing]));
}

function linkGroups(d) {
  const groups = [];
  const add = (name, facts, end) => facts.length && groups.push([name, facts, end]);
  const out = (id, test = () => true) => d.out.filter((f) => f.relation.id === id && test(f));
  const into = (id) => d.in.filter((f) => f.relation.id === id);
  add(word("restsOn"), out("cites", (f) => f.qualifiers.basis), "object");
  add(word("cites"), out("cites", (f) => !f.qualifiers.basis), "object");
  for (const id of ["carries", "forwards", "supersedes", "amends"]) add(linkWord(out(id)), out(id), "object");
  add(word("citedBy"), into("cites"), "subject");
  for (const id of ["carries", "forwards", "supersedes", "amends"]) add(`← ${linkWord(into(id))}`, into(id), "subject");
  return groups;
}

function linkWord(facts) {
  return facts.length ? label(facts[0].relation) : "";
}

function restWords(fact) {
  const { date, from, period } = fact.qualifiers;
  const when = date || (from && valueWord("from", from)) || period || "";
  const who = fact.object ? fact.subject.name : "";
  return [label(fact.relation), when, who].filter(Boolean).join(" ");
}

function documentButton(entity, context) {
  return el("button", { type: "button", class: "entity", onclick: () => context.open(entity) }, entity.name,
    entity.number && el("small", {}, ` ${entity.number}`));
}

function factButton(fact, words, context) {
  return el("button", {
    type: "button", class: fact.derived ? "plain derived" : "plain", onclick: () => context.showFacts([fact]),
  }, words);
}

function relation(fact) {
  return svg("tspan", { class: "relation" }, label(fact.relation));
}

/** Draws what the document rests on to its left and what rests on it to its right. */
function flow(d, context) {
  const left = d.out.slice(0, MOST_IN_FLOW);
  const right = d.in.slice(0, MOST_IN_FLOW);
  if (!left.length && !right.length) return null;
  const [row, wide, boxWide] = [30, 1040, 330];
  const high = Math.max(left.length, right.length, 1) * row + 20;
  const middle = (count, i) => high / 2 + (i - (count - 1) / 2) * row;
  const side = (facts, end, x, anchor) => facts.map((fact, i) => {
    const y = middle(facts.length, i);
    const from = anchor === "end" ? x + 6 : x - 6;
    const to = anchor === "end" ? wide / 2 - 90 : wide / 2 + 90;
    return [
      svg("path", { class: fact.derived ? "flow derived" : "flow", "data-relation": fact.relation.id,
        d: `M${from},${y} C${(from + to) / 2},${y} ${(from + to) / 2},${high / 2} ${to},${high / 2}` }),
      svg("text", {
        x, y: y + 4, "text-anchor": anchor, tabindex: 0, role: "button", onclick: () => context.showFacts([fact]),
        onkeydown: (event) => event.key === "Enter" && context.showFacts([fact]),
      }, anchor === "end"
        ? [`${shorten(fact[end].name, 20)} `, relation(fact)]
        : [relation(fact), ` ${shorten(fact[end].name, 20)}`]),
    ];
  });
  return el("figure", { class: "flow-figure" },
    svg("svg", { viewBox: `0 0 ${wide} ${high}`, role: "group", "aria-label": d.entity.name },
      side(left, "object", boxWide, "end"), side(right, "subject", wide - boxWide, "start"),
      svg("text", { class: "hub", x: wide / 2, y: high / 2 + 4, "text-anchor": "middle" }, shorten(d.entity.name, 11))),
    el("figcaption", {}, `${word("restsOn")} ← ${d.entity.name} ← ${word("citedBy")}`));
}
