// The explorer: what the address says is what the page shows.

import { chartView, findDivisions } from "./chart.js";
import { documentsView, findDocuments } from "./documents.js";
import { el, replace } from "./dom.js";
import { filterBar, visibleFacts } from "./filter.js";
import { makeFinder } from "./finder.js";
import { readGraph } from "./model.js";
import { Network } from "./network.js";
import { entityPanel, factsPanel, overview, pathPanel } from "./panel.js";
import { findPath } from "./paths.js";
import { peopleView } from "./people.js";
import { findPlaces, placesView } from "./places.js";
import { copyLink, remember, remembered } from "./preferences.js";
import { makeSearch } from "./search.js";
import { VIEWS, readState, writeState } from "./state.js";
import { findTasks, taskTotals, tasksView } from "./tasks.js";
import { language, learnQualifiers, setLanguage, word } from "./words.js";

const at = (id) => document.getElementById(id);
const VIEW_OF = {
  chart: chartView, tasks: tasksView, documents: documentsView, people: peopleView, places: placesView,
};
const FILTERS = ["off", "kinds", "doc", "asof"];

const graph = await readGraph("data");
let state = readState(location.hash);
let facts = [];

const context = {
  graph,
  get state() { return state; },
  visible: new Set(),
  search: makeSearch(graph),
  change,
  select: (sel) => change({ sel, to: "" }),
  open: (entity) => change({ sel: entity.id, to: "" }),
  showFacts: (shown) => change({ sel: `fact/${shown.map((f) => f.id).join("+")}`, to: "" }),
  chosen,
  path: () => (state.to && chosen()[1] ? findPath(...chosen(), context.visible) : null),
};
const network = new Network(context);
learnQualifiers(graph.qualifiers);
makeFinder(at("search"), at("results"), context);

/** Goes to the state with this part changed: the address first, then the page by its event. */
function change(part) {
  const next = writeState({ ...state, ...part });
  if (next !== writeState(state)) location.hash = next;
}

/** Returns the entities that are chosen: one, both ends of a path, or those of a chosen fact. */
function chosen() {
  const found = [state.sel, state.to].map((id) => graph.entityById.get(id)).filter(Boolean);
  const ends = chosenFacts().flatMap((fact) => [fact.subject, fact.object, fact.qualifiers.organization]);
  return [...new Set([...found, ...ends.filter(Boolean)])];
}

function chosenFacts() {
  if (!state.sel.startsWith("fact/")) return [];
  return state.sel.slice(5).split("+").map((id) => graph.factById.get(id)).filter(Boolean);
}

/** Brings the page from one state to another, leaving alone what did not change. */
function show(before) {
  const differs = (key) => !before || String(before[key]) !== String(state[key]);
  const filtered = FILTERS.some(differs);
  if (filtered) {
    facts = visibleFacts(graph, state);
    context.visible = new Set(facts);
    keepingFocus(at("filters"), () => replace(at("filters"), filterBar(graph, state, change)));
    showTabs();
  }
  const moved = differs("view") || filtered;
  if (moved || (currentView() !== "network" && (differs("q") || differs("mode"))) || (differs("sel") && state.view === "documents")) showView(moved);
  else if (currentView() === "network") network.choose(context.chosen(), context.path());
  if (moved) markTab();
  if (moved || differs("sel") || differs("to") || (differs("q") && !state.sel)) showPanel();
}

function currentView() {
  return state.view || firstView();
}

/** Returns the view to begin with: the chart where the documents divide the work, else all. */
function firstView() {
  return findDivisions(graph.facts).length ? "chart" : "network";
}

function showView(refilter) {
  const view = currentView();
  document.documentElement.dataset.view = view;
  if (view === "network") {
    if (!network.element.isConnected) replace(at("view"), network.element);
    if (refilter) network.show(facts);
    return;
  }
  const { scrollTop } = at("view");
  keepingFocus(at("view"), () => replace(at("view"), VIEW_OF[view](facts, context)));
  at("view").scrollTop = refilter ? 0 : scrollTop;
  markChosen();
}

function markChosen() {
  for (const element of at("view").querySelectorAll("[data-entity]")) {
    element.classList.toggle("chosen", element.dataset.entity === state.sel);
  }
}

function showPanel() {
  const [from, to] = chosen();
  const some = chosenFacts();
  const entity = graph.entityById.get(state.sel);
  const content = state.to && from && to ? pathPanel(from, to, context.path(), context)
    : some.length ? factsPanel(some, context)
      : entity ? entityPanel(entity, context)
        : currentView() === "tasks" ? taskTotals(facts, context) : overview(graph, context);
  replace(at("panel-content"), content);
  at("panel").scrollTop = 0;
  document.documentElement.dataset.panel = state.sel ? "open" : "closed";
  markChosen();
}

function counts() {
  const named = new Set(facts.flatMap((f) => [f.subject, f.object, f.qualifiers.organization]).filter(Boolean));
  const leading = facts.filter((f) => f.relation.id === "leads" || f.relation.id === "holdsPost");
  return {
    network: named.size,
    chart: new Set(leading.map((f) => f.subject)).size,
    tasks: findTasks(facts).length,
    documents: findDocuments(facts).size,
    people: [...named].filter((entity) => entity.type === "Person").length,
    places: findPlaces(facts, graph).length,
  };
}

function showTabs() {
  const count = counts();
  replace(at("tabs"), VIEWS.map((view) => el("button", {
    type: "button", role: "tab", "data-view": view, "aria-controls": "view",
    onclick: () => change({ view, q: "", mode: "" }),
  }, word(view), " ", el("small", {}, count[view]))));
  markTab();
}

function markTab() {
  for (const tab of at("tabs").children) {
    const here = tab.dataset.view === currentView();
    tab.setAttribute("aria-selected", String(here));
    tab.tabIndex = here ? 0 : -1;
    if (here) tab.scrollIntoView({ block: "nearest", inline: "center" });
  }
  at("view").setAttribute("aria-label", word(currentView()));
}

/** Lets `change` rebuild a part of the page without closing what is open in it or losing the focus. */
function keepingFocus(part, rebuild) {
  const open = [...part.querySelectorAll("details[open][data-filter]")].map((d) => d.dataset.filter);
  const active = document.activeElement;
  const held = part.contains(active)
    ? active.dataset.keep ? `[data-keep="${active.dataset.keep}"]` : active.value ? `input[value="${CSS.escape(active.value)}"]` : ""
    : "";
  const cursor = held && active.selectionStart;
  rebuild();
  for (const name of open) part.querySelector(`details[data-filter="${name}"]`)?.setAttribute("open", "");
  const again = held && part.querySelector(held);
  if (again) {
    again.focus();
    if (again.type === "search") again.setSelectionRange(cursor, cursor);
  }
}

function tabKey(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const next = (VIEWS.indexOf(currentView()) + step + VIEWS.length) % VIEWS.length;
  change({ view: VIEWS[next], q: "", mode: "" });
  at("tabs").children[next].focus();
}

function pageKey(event) {
  if (event.target.matches("input, select, textarea") || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "/") at("search").focus();
  else if (event.key === "Escape") context.select("");
  else if (/^[1-6]$/.test(event.key)) change({ view: VIEWS[event.key - 1], q: "", mode: "" });
  else return;
  event.preventDefault();
}

/** Puts the interface into the language and draws everything anew. */
function translate() {
  document.documentElement.lang = language() === "en" ? "en" : "zh-CN";
  for (const element of document.querySelectorAll("[data-text]")) element.textContent = word(element.dataset.text);
  for (const element of document.querySelectorAll("[data-label-word]")) {
    element.setAttribute("aria-label", word(element.dataset.labelWord));
    element.title = word(element.dataset.labelWord);
  }
  at("search").placeholder = word("search");
  document.title = `govkg · ${word("subtitle")}`;
  show(null);
}

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  network.request();
}

function addListeners() {
  addEventListener("hashchange", () => {
    const before = state;
    state = readState(location.hash);
    show(before);
  });
  at("tabs").addEventListener("keydown", tabKey);
  addEventListener("keydown", pageKey);
  addEventListener("click", (event) => {
    for (const open of document.querySelectorAll("details.choice[open]")) if (!open.contains(event.target)) open.open = false;
  });
  at("close").addEventListener("click", () => context.select(""));
  at("filter-toggle").addEventListener("click", (event) => {
    const open = document.documentElement.toggleAttribute("data-filters");
    event.target.setAttribute("aria-expanded", String(open));
  });
  at("copy").addEventListener("click", (event) => copyLink(event.target));
  at("print").addEventListener("click", () => print());
  at("language").addEventListener("click", () => {
    setLanguage(language() === "en" ? "zh" : "en");
    remember("language", language());
    translate();
  });
  at("theme").addEventListener("click", () => {
    setTheme(document.documentElement.dataset.theme === "dark" ? "light" : "dark");
    remember("theme", document.documentElement.dataset.theme);
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", (event) => {
    if (!remembered("theme")) setTheme(event.matches ? "dark" : "light");
  });
}

setLanguage(remembered("language") || (navigator.language.startsWith("zh") ? "zh" : "en"));
setTheme(remembered("theme") || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"));
addListeners();
translate();
requestAnimationFrame(() => { document.documentElement.dataset.ready = "true"; });
