// Which facts the reader's filters leave, and the bar in which the filters are set.

import { el, replace } from "./dom.js";
import { datesOf, holdsAt } from "./time.js";
import { label, word } from "./words.js";

/** Returns the name by which a link tells a document. */
export function documentKey(document) {
  return document.number || document.title || document.source;
}

/** Returns the facts that pass all filters of the state. */
export function visibleFacts(graph, state) {
  const off = new Set(state.off);
  const kinds = new Set(state.kinds);
  const holds = state.asof ? holdsAt(graph, state.asof) : () => true;
  return graph.facts.filter((fact) =>
    !off.has(fact.relation.id) &&
    !kinds.has(fact.subject.type) && !(fact.object && kinds.has(fact.object.type)) &&
    (!state.doc || documentKey(fact.document) === state.doc) && holds(fact));
}

/** Returns the bar of filters; `change(part)` is called with what the reader sets. */
export function filterBar(graph, state, change) {
  return [
    choice(word("relations"), countBy(graph.facts, (f) => f.relation.id), state.off, "off",
      (id) => label(graph.relations.find((r) => r.id === id)), change),
    choice(word("kinds"), countBy(graph.entities, (e) => e.type), state.kinds, "kinds",
      (id) => label(graph.types.get(id)), change),
    documentChoice(graph, state, change),
    dateSlider(graph, state, change),
    (state.off.length || state.kinds.length || state.doc || state.asof) && el("button", {
      type: "button", class: "quiet",
      onclick: () => change({ off: [], kinds: [], doc: "", asof: "" }),
    }, word("reset")),
  ];
}

function countBy(things, key) {
  const counts = new Map();
  for (const thing of things) counts.set(key(thing), (counts.get(key(thing)) || 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

function choice(title, counts, off, key, name, change) {
  const toggle = (id, on) => change({ [key]: on ? off.filter((o) => o !== id) : [...off, id] });
  const shownCount = counts.filter(([id]) => !off.includes(id)).length;
  return el(
    "details", { class: "choice", "data-filter": key },
    el("summary", {}, title, " ", el("small", {}, `${shownCount}/${counts.length}`)),
    el("div", { class: "popup" },
      el("p", { class: "both" },
        el("button", { type: "button", class: "quiet", onclick: () => change({ [key]: [] }) }, word("all")),
        el("button", {
          type: "button", class: "quiet", onclick: () => change({ [key]: counts.map(([id]) => id) }),
        }, word("none"))),
      counts.map(([id, count]) => el("label", {},
        el("input", {
          type: "checkbox", value: id, checked: !off.includes(id),
          onchange: (event) => toggle(id, event.target.checked),
        }),
        el("span", {}, name(id)), el("small", {}, count)))),
  );
}

function documentChoice(graph, state, change) {
  const counts = countBy(graph.facts, (f) => documentKey(f.document));
  const titles = new Map(graph.documents.map((d) => [documentKey(d), d]));
  return el(
    "select", {
      "aria-label": word("document"), class: "documents-filter",
      onchange: (event) => change({ doc: event.target.value }),
    },
    el("option", { value: "" }, `${word("allDocuments")} (${counts.length})`),
    counts.map(([key, count]) => {
      const { title, number, source } = titles.get(key);
      return el("option", { value: key, selected: key === state.doc },
        `${[title, number].filter(Boolean).join(" ") || source} (${count})`);
    }),
  );
}

// The last stop of the slider is "no date": everything that any document states.
function dateSlider(graph, state, change) {
  const dates = datesOf(graph);
  if (dates.length < 2) return null;
  const at = state.asof ? dates.findLastIndex((date) => date <= state.asof) : dates.length;
  const say = (index) => (index < dates.length ? `${word("asOf")} ${dates[index]}` : word("anyTime"));
  const output = el("output", {}, say(at));
  const slider = el("input", {
    type: "range", min: 0, max: dates.length, value: at, "aria-label": word("stateAt"),
    "aria-valuetext": say(at),
    oninput: (event) => replace(output, say(Number(event.target.value))),
    onchange: (event) => change({ asof: dates[event.target.value] || "" }),
  });
  return el("div", { class: "slider" }, slider, output);
}
