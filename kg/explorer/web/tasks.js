// Responsibilities: which unit answers for which task, and by when.

import { el } from "./dom.js";
import { groupBy } from "./model.js";
import { label, qualifierWord, word } from "./words.js";

const MOST_ROWS = 300;
const MOST_COLUMNS = 36;
const MOST_TOTALS = 40;

/** Returns the tasks as a list or as a matrix, and the totals by unit. */
export function tasksView(facts, context) {
  const tasks = findTasks(facts);
  const shown = tasks.filter((task) => matches(task, context.state.q));
  if (!tasks.length) return el("p", { class: "empty" }, word("nothing"));
  const matrix = context.state.mode === "matrix";
  return el("div", { class: "tasks" },
    el("div", { class: "tools" },
      el("input", {
        type: "search", value: context.state.q, placeholder: word("filterTasks"), "aria-label": word("filterTasks"),
        "data-keep": "q", oninput: (event) => context.change({ q: event.target.value }),
      }),
      el("span", { role: "group", class: "switch" },
        [["", "list"], ["matrix", "matrix"]].map(([mode, name]) => el("button", {
          type: "button", "aria-pressed": String(matrix === (mode === "matrix")), onclick: () => context.change({ mode }),
        }, word(name)))),
      el("span", { class: "about" }, `${shown.length}/${tasks.length} ${word("taskCount")}`)),
    el("div", { class: "with-totals" },
      matrix ? taskMatrix(shown, context) : taskList(shown, context),
      el("aside", { class: "totals" }, totals(shown, context))));
}

/** Returns how many tasks each unit has, for the panel beside the tasks. */
export function taskTotals(facts, context) {
  return totals(findTasks(facts).filter((task) => matches(task, context.state.q)), context);
}

/** Returns the tasks of later documents first, in the order of the text, with lead and responsible units. */
export function findTasks(facts) {
  const said = facts.filter((f) => f.relation.id === "leadUnitOf" || f.relation.id === "responsibleUnitOf");
  return [...groupBy(said, (f) => f.object)].map(([entity, all]) => ({
    entity, facts: all, document: all[0].document, place: Math.min(...all.map((f) => f.evidence[0].start)),
    lead: all.filter((f) => f.relation.id === "leadUnitOf"),
    responsible: all.filter((f) => f.relation.id === "responsibleUnitOf"),
    deadlines: [...new Set(all.map((f) => f.qualifiers.deadline).filter(Boolean))].sort(),
    ongoing: all.some((f) => f.qualifiers.ongoing),
  })).sort((a, b) => b.document.index - a.document.index || a.place - b.place);
}

function matches(task, query) {
  if (!query) return true;
  const wanted = query.toLowerCase();
  const names = [task.entity.name, ...task.facts.flatMap((f) => [f.subject.name, ...f.subject.aliases])];
  return names.some((name) => name.toLowerCase().includes(wanted));
}

function taskList(tasks, context) {
  const byDocument = groupBy(tasks.slice(0, MOST_ROWS), (task) => task.document);
  return el("div", { class: "scroll" },
    el("table", { class: "task-list" },
      el("thead", {}, el("tr", {},
        ["task", "leadUnits", "responsibleUnits", "deadline"].map((key) => el("th", { scope: "col" }, word(key))))),
      [...byDocument].map(([document, rows]) => el("tbody", {},
        el("tr", { class: "document-row" }, el("th", { colspan: 4, scope: "rowgroup" },
          document.title || document.source, " ", el("small", {}, [document.number, document.date].filter(Boolean).join(" · ")))),
        rows.map((task) => el("tr", {},
          el("th", { scope: "row" }, el("button", { type: "button", class: "entity", onclick: () => context.open(task.entity) }, task.entity.name)),
          el("td", { "data-label": word("leadUnits") }, units(task.lead, context)),
          el("td", { "data-label": word("responsibleUnits") }, units(task.responsible, context)),
          el("td", { "data-label": word("deadline"), class: "deadline" }, deadline(task)))))) ),
    tasks.length > MOST_ROWS && el("p", { class: "about" }, `… ${tasks.length - MOST_ROWS}`));
}

function deadline(task) {
  return [task.deadlines.join("、"), task.ongoing && el("span", { class: "badge" }, qualifierWord("ongoing"))];
}

function units(facts, context) {
  return facts.map((fact) => el("button", {
    type: "button", class: fact.derived ? "unit derived" : "unit", title: word("evidence"), onclick: () => context.showFacts([fact]),
  }, fact.subject.name));
}

function taskMatrix(tasks, context) {
  const columns = countUnits(tasks).slice(0, MOST_COLUMNS).map(({ unit }) => unit);
  return el("div", { class: "scroll" },
    el("table", { class: "matrix" },
      el("thead", {}, el("tr", {},
        el("th", { scope: "col" }, word("task")),
        columns.map((unit) => el("th", { scope: "col", class: "turned", title: unit.name }, el("span", {}, unit.name))),
        el("th", { scope: "col" }, word("deadline")))),
      el("tbody", {}, tasks.slice(0, MOST_ROWS).map((task) => el("tr", {},
        el("th", { scope: "row" }, el("button", { type: "button", class: "entity", onclick: () => context.open(task.entity) }, task.entity.name)),
        columns.map((unit) => el("td", {}, cell(task.facts.filter((f) => f.subject === unit), context))),
        el("td", { class: "deadline" }, deadline(task)))))),
    el("p", { class: "about" }, `● ${word("leadUnits")}　○ ${word("responsibleUnits")}`));
}

function cell(facts, context) {
  if (!facts.length) return null;
  const leads = facts.some((f) => f.relation.id === "leadUnitOf");
  const says = facts.map((f) => `${f.subject.name} ${label(f.relation)} ${f.object.name}`).join("; ");
  return el("button", { type: "button", class: "mark", "aria-label": says, title: says, onclick: () => context.showFacts(facts) }, leads ? "●" : "○");
}

function countUnits(tasks) {
  const counts = new Map();
  for (const fact of tasks.flatMap((task) => task.facts)) {
    const count = counts.get(fact.subject) || { unit: fact.subject, lead: 0, responsible: 0 };
    count[fact.relation.id === "leadUnitOf" ? "lead" : "responsible"]++;
    counts.set(fact.subject, count);
  }
  const all = (count) => count.lead + count.responsible;
  return [...counts.values()].sort((a, b) => all(b) - all(a) || (a.unit.name < b.unit.name ? -1 : 1));
}

function totals(tasks, context) {
  const counts = countUnits(tasks);
  const most = Math.max(...counts.map((c) => c.lead + c.responsible), 1);
  return [
    el("h3", {}, word("totals"), " ", el("small", {}, counts.length)),
    el("ol", { class: "unit-totals" }, counts.slice(0, MOST_TOTALS).map(({ unit, lead, responsible }) => el("li", {},
      el("button", { type: "button", class: "plain", onclick: () => context.change({ q: unit.name }) }, unit.name),
      el("span", { class: "bar", style: `--lead:${(lead / most) * 100}%;--all:${((lead + responsible) / most) * 100}%` }),
      el("small", { title: `${word("leadUnits")} ${lead}, ${word("responsibleUnits")} ${responsible}` },
        lead ? `${lead}+${responsible}` : responsible)))),
  ];
}
