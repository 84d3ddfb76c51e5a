// The organisation chart: who stands at the head, who is deputy, which units each is in charge of.

import { el } from "./dom.js";
import { documentKey } from "./filter.js";
import { groupBy } from "./model.js";
import { label, valueWord, word } from "./words.js";

const DIVISION = new Set(["leads", "liaisesWith", "answersFor", "backsUp"]);
const MOST_BODIES = 60;
const HEAD = /^(省|市|州|盟|县|区|旗|乡|镇)长$|^(主席|主任|书记)$/;

/** Returns the chart of one division of labour, and below it who holds a post at which body. */
export function chartView(facts, context) {
  const divisions = findDivisions(facts);
  const wanted = divisions.find((d) => documentKey(d.document) === context.state.mode);
  const division = wanted || divisions[0];
  return el("div", { class: "chart" },
    division && divisionChart(division, divisions, facts, context),
    bodies(facts, context));
}

/** Returns the documents that say who leads what, the fullest first, with their facts. */
export function findDivisions(facts) {
  const byDocument = groupBy(facts.filter((f) => DIVISION.has(f.relation.id)), (f) => f.document);
  return [...byDocument]
    .map(([document, said]) => ({ document, facts: said }))
    .filter((d) => new Set(d.facts.map((f) => f.subject)).size > 1 && d.facts.some((f) => f.relation.id === "leads"))
    .sort((a, b) => b.facts.length - a.facts.length);
}

function divisionChart(division, divisions, facts, context) {
  const { document } = division;
  const people = [...groupBy(
    division.facts.filter((f) => f.relation.id !== "backsUp").sort(byPlace), (f) => f.subject,
  ).keys()];
  const posts = groupBy(facts.filter((f) => f.relation.id === "holdsPost"), (f) => f.subject);
  const groups = groupBy(facts.filter((f) => f.relation.id === "heads"), (f) => f.subject);
  const card = (person, head) => personCard(person, division, {
    posts: (posts.get(person) || []).filter((f) => f.document === document), groups: groups.get(person) || [],
  }, head, context);
  const head = findHead(people, posts, division);
  return el("section", { class: "division" },
    el("header", {},
      el("h2", {}, document.title || document.source),
      el("p", { class: "about" }, [document.number, document.date].filter(Boolean).join(" · ")),
      divisions.length > 1 && el("select", {
        "aria-label": word("division"), onchange: (event) => context.change({ mode: event.target.value }),
      }, divisions.map((d) => el("option", { value: documentKey(d.document), selected: d === division },
        [d.document.title, d.document.date].filter(Boolean).join(" ")))),
      chartKey()),
    el("div", { class: "head" }, card(head, true)),
    el("div", { class: "deputies" }, people.filter((p) => p !== head).map((p) => card(p, false))));
}

function byPlace(a, b) {
  return a.evidence[0].start - b.evidence[0].start || a.index - b.index;
}

// By title (市长, 主任 of a committee that governs), else by the work (全面工作), else named first.
function findHead(people, posts, division) {
  const titled = (person) => (posts.get(person) || []).some((fact) => HEAD.test(fact.qualifiers.title || ""));
  const all = division.facts.find((f) => f.relation.id === "answersFor" && f.object.name.includes("全面工作"));
  return people.find(titled) || (all && all.subject) || people[0];
}

function chartKey() {
  return el("p", { class: "chart-key" },
    ["in_charge", "also_in_charge", "assists"].map((mode) =>
      el("span", { class: `unit mode-${mode}` }, valueWord("mode", mode))),
    el("span", { class: "unit liaison" }, word("liaison")));
}

function personCard(person, division, { posts, groups }, head, context) {
  const own = division.facts.filter((f) => f.subject === person);
  const of = (relation, mode) => own.filter((f) => f.relation.id === relation && (!mode || (f.qualifiers.mode || "in_charge") === mode));
  const substitutes = division.facts.filter((f) => f.relation.id === "backsUp" && (f.subject === person || f.object === person));
  return el("article", { class: head ? "person first" : "person", "data-entity": person.id },
    el("h3", {}, el("button", { type: "button", class: "entity", onclick: () => context.open(person) }, person.name)),
    [...groupBy(posts, (fact) => fact.object)].map(([body, held]) => titleLine(body, held, context)),
    unitList(of("leads", "in_charge"), "mode-in_charge", valueWord("mode", "in_charge"), context),
    unitList(of("leads", "also_in_charge"), "mode-also_in_charge", valueWord("mode", "also_in_charge"), context),
    unitList(of("leads", "assists"), "mode-assists", valueWord("mode", "assists"), context),
    unitList(of("answersFor"), "field", word("fields"), context),
    unitList(of("liaisesWith"), "liaison", word("liaison"), context),
    unitList(groups, "group-headed", word("groupsHeaded"), context),
    substitutes.map((fact) => el("p", { class: "substitute" },
      el("button", { type: "button", class: "plain", onclick: () => context.showFacts([fact]) },
        `AB ⇄ ${(fact.subject === person ? fact.object : fact.subject).name}`,
        fact.qualifiers.scope && `（${fact.qualifiers.scope}）`))));
}

function titleLine(body, posts, context) {
  return el("p", { class: "titles" }, body ? body.name : "", " ", posts.map((fact, i) => [
    i > 0 && "、",
    el("button", { type: "button", class: "plain", onclick: () => context.showFacts([fact]) }, fact.qualifiers.title || ""),
  ]));
}

/** Returns body and title as one reads them together. */
export function postWords(fact) {
  return `${fact.object ? fact.object.name : ""}${fact.qualifiers.title || ""}`;
}

function unitList(facts, kind, title, context) {
  if (!facts.length) return null;
  return el("div", { class: `units ${kind}` },
    el("h4", {}, title, " ", el("small", {}, facts.length)),
    el("ul", {}, facts.map((fact) => el("li", {}, el("button", {
      type: "button", class: fact.derived ? `unit ${kind} derived` : `unit ${kind}`,
      title: fact.object.name, onclick: () => context.showFacts([fact]),
    }, fact.object.name, fact.qualifiers.role && el("small", {}, ` ${fact.qualifiers.role}`))))));
}

function bodies(facts, context) {
  const held = facts.filter((f) => f.relation.id === "holdsPost" && f.object);
  if (!held.length) return null;
  const byBody = [...groupBy(held, (f) => f.object)].sort((a, b) => b[1].length - a[1].length);
  return el("section", { class: "bodies" },
    el("h2", {}, word("bodies"), " ", el("small", {}, byBody.length)),
    el("div", { class: "cards" }, byBody.slice(0, MOST_BODIES).map(([body, posts]) => el("article", {},
      el("h3", {}, el("button", { type: "button", class: "entity", onclick: () => context.open(body) }, body.name)),
      el("ul", {}, posts.map((fact) => el("li", {},
        el("button", {
          type: "button", class: fact.derived ? "plain derived" : "plain", onclick: () => context.showFacts([fact]),
        }, el("span", {}, fact.qualifiers.title || label(fact.relation)), " ", fact.subject.name))))))),
    byBody.length > MOST_BODIES && el("p", { class: "about" }, `… ${byBody.length - MOST_BODIES}`));
}
