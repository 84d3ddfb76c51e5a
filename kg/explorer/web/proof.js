// The proof of a fact: the statement, the words of the source that state it, and where they stand.

import { el } from "./dom.js";
import { label, qualifierWord, valueWord, word } from "./words.js";

// As many characters as `kg.model.CONTEXT`: context of that length goes on.
const CONTEXT = 40;

/** Returns the fact in one line, its entities as buttons that call `open(entity)`. */
export function statement(fact, open) {
  const named = (entity) =>
    el("button", { class: "entity", type: "button", onclick: () => open(entity) }, entity.name);
  return el(
    "p", { class: fact.derived ? "statement derived" : "statement" },
    named(fact.subject), " ", el("span", { class: "relation" }, relationWord(fact)), " ",
    fact.object && named(fact.object),
    fact.derived && el("span", { class: "badge", title: fact.derived }, word("derived")),
  );
}

/** Returns what the fact says: of those in charge the mode (分管, 兼管, 协管), else the relation. */
export function relationWord(fact) {
  const { mode } = fact.qualifiers;
  return fact.relation.id === "leads" && mode ? valueWord("mode", mode) : label(fact.relation);
}

/** Returns statement, qualifiers and every piece of evidence of the fact. */
export function proof(fact, open) {
  return el(
    "article", { class: "proof", "data-fact": fact.id },
    statement(fact, open),
    qualifiers(fact),
    fact.derived && el("p", { class: "note" }, word("derivedFrom"), "：", fact.derived),
    fact.evidence.map((evidence) => passage(evidence, fact.document)),
  );
}

function qualifiers(fact) {
  const given = Object.entries(fact.qualifiers);
  if (!given.length) return null;
  return el(
    "dl", { class: "qualifiers" },
    given.map(([key, value]) => [el("dt", {}, qualifierWord(key)), el("dd", {}, valueWord(key, value))]),
  );
}

function passage(evidence, document) {
  return el(
    "figure", { class: "evidence" },
    el(
      "blockquote", { dir: "auto" },
      evidence.prefix.length >= CONTEXT && "…", tidy(evidence.prefix),
      el("mark", {}, tidy(evidence.quote)),
      tidy(evidence.suffix), evidence.suffix.length >= CONTEXT && "…",
    ),
    el("figcaption", {}, el("dl", { class: "where" }, whereRows(evidence, document))),
  );
}

function whereRows(evidence, document) {
  const rows = [
    ["document", document.title], ["number", document.number], ["date", document.date],
    ["page", evidence.page], ["source", evidence.source],
    ["offsets", `${evidence.start}–${evidence.end}`],
  ];
  return rows
    .filter(([, value]) => value)
    .map(([key, value]) => [el("dt", {}, word(key)), el("dd", {}, value)]);
}

// Empty lines of the source say nothing about its words.
function tidy(text) {
  return text.replace(/\s*\n\s*/g, "\n").replace(/[ \t\u3000]{2,}/g, " ");
}
