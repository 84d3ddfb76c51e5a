// The search box: a list of entities that one walks with the arrows.

import { el, replace } from "./dom.js";
import { shorten } from "./panel.js";
import { label, word } from "./words.js";

/** Lets `input` find entities and `list` show them; `context.open` is called with the one chosen. */
export function makeFinder(input, list, context) {
  let found = [];

  function showResults() {
    found = context.search(input.value, 12);
    const none = input.value && !found.length && el("li", { class: "empty" }, word("nothing"));
    replace(list, none, found.map((entity, i) => el(
      "li", { role: "option", id: `result-${i}`, onmousedown: () => choose(entity) },
      el("i", { class: "dot", "data-type": entity.type }), el("span", {}, shorten(entity.name, 44)),
      el("small", {}, label(context.graph.types.get(entity.type)), entity.type === "Document" && entity.number && ` ${entity.number}`),
    )));
    input.setAttribute("aria-expanded", String(found.length > 0));
    point(0);
  }

  /** Marks the result that Enter would choose. */
  function point(index) {
    const options = list.querySelectorAll("[role=option]");
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
    options[index]?.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[index]?.id || "");
  }

  function choose(entity) {
    input.value = "";
    closeResults();
    context.open(entity);
  }

  function closeResults() {
    replace(list);
    found = [];
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-activedescendant", "");
  }

  function searchKey(event) {
    const { length } = found;
    const now = Number((input.getAttribute("aria-activedescendant") || "").split("-")[1] || 0);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && length) {
      point((now + step + length) % length);
      event.preventDefault();
    } else if (event.key === "Enter" && length) choose(found[now]);
    else if (event.key === "Escape") closeResults();
  }

  input.addEventListener("input", showResults);
  input.addEventListener("keydown", searchKey);
  input.addEventListener("blur", closeResults);
}
