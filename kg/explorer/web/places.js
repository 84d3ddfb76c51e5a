// Places: by division, with counts of what lies there and whom the documents name there.

import { el } from "./dom.js";
import { groupBy } from "./model.js";
import { label, word } from "./words.js";

const MOST_NAMED = 60;

/** Returns the divisions and places, larger ones above those inside them, with their counts. */
export function placesView(facts, context) {
  const places = findPlaces(facts, context.graph);
  if (!places.length) return el("p", { class: "empty" }, word("nothing"));
  return el("div", { class: "places" },
    el("h2", {}, word("places"), " ", el("small", {}, places.length)),
    places.map((place) => placeRow(place, context)));
}

/** Returns every place that a fact names or that scopes an entity, sorted so that parts follow wholes. */
export function findPlaces(facts, graph) {
  const places = new Map();
  const of = (name) => {
    if (!places.has(name)) places.set(name, { name, entity: null, inside: null, parts: 0, located: [], named: new Set() });
    return places.get(name);
  };
  for (const fact of facts) {
    for (const entity of [fact.subject, fact.object, fact.qualifiers.organization]) {
      if (entity?.type === "Place") of(entity.name).entity = entity;
      else if (entity?.place) of(entity.place).named.add(entity);
    }
    if (fact.relation.id === "locatedIn") of(fact.object.name).located.push(fact);
  }
  for (const name of [...places.keys()]) {
    const wholes = graph.wholes[name] || [];
    wholes.forEach((whole, depth) => { of(whole).inside ||= wholes.slice(0, depth); });
    if (wholes.length) places.get(name).inside = wholes;
  }
  for (const place of places.values()) place.inside ||= wholesOf(place.name, places);
  for (const place of places.values()) {
    for (const whole of place.inside) places.get(whole).parts += place.located.length + place.named.size;
  }
  const order = (place) => [...place.inside, place.name];
  return [...places.values()].sort((a, b) => compare(order(a), order(b), places));
}

/** Returns the places whose names this name begins with, largest first: 清江省, 清江省云川市. */
function wholesOf(name, places) {
  const found = [];
  for (let end = 2; end < name.length; end++) if (places.has(name.slice(0, end))) found.push(name.slice(0, end));
  return found;
}

// Beside each other stand places of one whole, those with most to show first.
function compare(a, b, places) {
  const size = (name) => places.get(name).parts + places.get(name).located.length + places.get(name).named.size;
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    if (a[i] !== b[i]) return size(b[i]) - size(a[i]) || (a[i] < b[i] ? -1 : 1);
  }
  return a.length - b.length;
}

function placeRow(place, context) {
  const kinds = [...groupBy(place.named, (entity) => entity.type)].sort((a, b) => b[1].length - a[1].length);
  return el("details", { class: "place", style: `--depth:${place.inside.length}`, "data-place": place.name },
    el("summary", {}, el("span", { class: "name" }, place.name),
      place.parts > 0 && el("small", {}, `${word("inParts")} ${place.parts}`),
      place.located.length > 0 && el("small", {}, `${word("located")} ${place.located.length}`),
      kinds.map(([type, named]) => el("small", {}, `${label(context.graph.types.get(type))} ${named.length}`))),
    place.entity && el("p", {}, el("button", { type: "button", class: "entity", onclick: () => context.open(place.entity) }, word("allFacts"))),
    place.located.length > 0 && el("ul", { class: "chips" }, place.located.map((fact) => el("li", {}, el("button", {
      type: "button", class: fact.derived ? "chip derived" : "chip", onclick: () => context.showFacts([fact]),
    }, fact.subject.name)))),
    kinds.map(([type, named]) => el("section", {},
      el("h4", {}, label(context.graph.types.get(type)), " ", el("small", {}, named.length)),
      el("ul", { class: "chips" }, named.slice(0, MOST_NAMED).map((entity) => el("li", {}, el("button", {
        type: "button", class: "chip", onclick: () => context.open(entity),
      }, entity.name)))))));
}
