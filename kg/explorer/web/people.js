// People and posts: who held what, from when to when, as far as the documents say.

import { postWords } from "./chart.js";
import { el } from "./dom.js";
import { groupBy } from "./model.js";
import { dateOf, tenure } from "./time.js";
import { label, word } from "./words.js";

const POSTS = new Set(["appoints", "removes", "holdsPost"]);
const MOST_PEOPLE = 150;

/** Returns a row for each person, with a line in time for each post. */
export function peopleView(facts, context) {
  const said = facts.filter((f) => POSTS.has(f.relation.id));
  const people = [...groupBy(said, personOf)].filter(([person]) => person && matches(person, context))
    .map(([person, own]) => ({ person, posts: findPosts(own) }))
    .sort((a, b) => weight(b) - weight(a) || (a.person.name < b.person.name ? -1 : 1));
  const scale = timeScale(said);
  return el("div", { class: "people" },
    el("div", { class: "tools" },
      el("input", {
        type: "search", value: context.state.q, placeholder: word("filterPeople"), "aria-label": word("filterPeople"),
        "data-keep": "q", oninput: (event) => context.change({ q: event.target.value }),
      }),
      el("span", { class: "about" }, `${people.length} ${word("persons")}`),
      el("span", { class: "about" }, `● ${word("appointed")}　○ ${word("removed")}　◆ ${word("attested")}`)),
    scale && el("div", { class: "axis", "aria-hidden": "true" }, el("span", { class: "label" }),
      el("span", { class: "track" }, scale.ticks.map((year) => el("span", { style: `left:${scale.at(year)}%` }, year)))),
    people.length ? people.slice(0, MOST_PEOPLE).map((row) => personRow(row, scale, context))
      : el("p", { class: "empty" }, word("nothing")),
    people.length > MOST_PEOPLE && el("p", { class: "about" }, `… ${people.length - MOST_PEOPLE}`));
}

function personOf(fact) {
  return fact.relation.id === "holdsPost" ? fact.subject : fact.object;
}

function matches(person, context) {
  const query = context.state.q.toLowerCase();
  return !query || [person.name, ...person.aliases].some((name) => name.toLowerCase().includes(query)) ||
    person.facts.some((f) => [f.object?.name, f.qualifiers.organization?.name, f.qualifiers.title]
      .some((words) => words && words.toLowerCase().includes(query)));
}

// Those whose posts have dates first: there is something to see in their lines.
function weight({ posts }) {
  return posts.reduce((sum, post) => sum + 1 + 2 * (post.start ? 1 : 0) + 2 * (post.end ? 1 : 0), 0);
}

/** Returns the posts of one person: which, since when, until when, and the facts that say so. */
export function findPosts(facts) {
  return [...groupBy(facts, tenure).values()].map((own) => {
    const dates = (id) => own.filter((f) => f.relation.id === id).map(dateOf).filter(Boolean).sort();
    return { facts: own, words: wordsOf(own[0]), start: dates("appoints")[0] || "", end: dates("removes")[0] || "", seen: dates("holdsPost") };
  }).sort((a, b) => ((a.start || a.seen[0] || "9") < (b.start || b.seen[0] || "9") ? -1 : 1));
}

function wordsOf(fact) {
  if (fact.relation.id === "holdsPost") return postWords(fact);
  return `${fact.qualifiers.organization?.name || ""}${fact.qualifiers.title || ""}` || label(fact.relation);
}

function timeScale(facts) {
  const dates = facts.map(dateOf).filter(Boolean).sort();
  if (!dates.length) return null;
  const first = Number(dates[0].slice(0, 4));
  const last = Number(dates[dates.length - 1].slice(0, 4)) + 1;
  const every = Math.max(1, Math.ceil((last - first) / 10));
  const ticks = [];
  for (let year = first; year <= last; year += every) ticks.push(String(year));
  return { ticks, at: (date) => ((inYears(date) - first) / (last - first)) * 100 };
}

function inYears(date) {
  const [year, month = 1, day = 1] = date.split("-").map(Number);
  return year + (month - 1) / 12 + (day - 1) / 365;
}

function personRow({ person, posts }, scale, context) {
  return el("section", { class: "person-row", "data-entity": person.id },
    el("h3", {}, el("button", { type: "button", class: "entity", onclick: () => context.open(person) }, person.name)),
    el("ul", {}, posts.map((post) => el("li", {},
      el("button", { type: "button", class: "plain label", onclick: () => context.showFacts(post.facts) }, post.words,
        el("small", {}, span(post))),
      scale && el("span", { class: "track", "aria-hidden": "true" }, marks(post, scale))))));
}

function span(post) {
  if (!post.start && !post.end) return post.seen.length ? ` ${post.seen[0]}` : "";
  return ` ${post.start || "…"} – ${post.end || "…"}`;
}

function marks(post, scale) {
  const mark = (date, sign) => el("i", { class: sign, style: `left:${scale.at(date)}%` });
  return [
    (post.start || post.end) && el("b", {
      class: post.end ? (post.start ? "" : "from-unknown") : "open",
      style: `left:${post.start ? scale.at(post.start) : 0}%;right:${post.end ? 100 - scale.at(post.end) : 0}%`,
    }),
    post.start && mark(post.start, "start"),
    post.end && mark(post.end, "end"),
    post.seen.map((date) => mark(date, "seen")),
  ];
}
