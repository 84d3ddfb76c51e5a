// The graph as the page's views see it: objects that know each other, from the packed rows.

/** Returns the graph that the page carries in the element `id`. */
export async function readGraph(id) {
  const packed = atob(document.getElementById(id).textContent.trim());
  const bytes = Uint8Array.from(packed, (c) => c.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return makeGraph(await new Response(plain).json());
}

/** Returns the graph of the rows that `kg/explorer/data.py` wrote. */
export function makeGraph(rows) {
  const types = new Map(rows.types.map(([id, zh, en]) => [id, { id, zh, en }]));
  const relations = rows.relations.map(([id, zh, en], index) => ({ index, id, zh, en }));
  const documents = rows.documents.map(([source, title, number, date, place], index) => ({
    index, source: rows.sources[source] || "", title, number, date, place,
  }));
  const entities = rows.entities.map(([id, type, name, aliases, place, number], index) => ({
    index, id, type, name, aliases, place, number, facts: [],
    x: rows.points[2 * index], y: rows.points[2 * index + 1],
  }));
  const graph = { ...rows, types, relations, documents, entities, facts: [] };
  graph.discs = rows.discs.map(([x, y, radius, hub]) => ({ x, y, radius, hub: entities[hub] }));
  graph.facts = rows.facts.map((row, index) => makeFact(graph, row, index));
  graph.entityById = new Map(entities.map((entity) => [entity.id, entity]));
  graph.factById = new Map(graph.facts.map((fact) => [fact.id, fact]));
  return graph;
}

function makeFact(graph, row, index) {
  const [id, relation, subject, object, documentIndex, given, evidence, derived] = row;
  const qualifiers = {};
  for (const [key, value] of Object.entries(given)) {
    qualifiers[key] = Array.isArray(value) ? graph.entities[value[0]] : value;
  }
  const fact = {
    index, id, relation: graph.relations[relation], derived, qualifiers,
    subject: graph.entities[subject],
    object: object < 0 ? null : graph.entities[object],
    document: graph.documents[documentIndex],
    evidence: evidence.map(([source, start, end, page, quote, prefix, suffix]) => ({
      source: graph.sources[source], start, end, page, quote, prefix, suffix,
    })),
  };
  for (const entity of new Set([fact.subject, fact.object, qualifiers.organization])) {
    if (entity) entity.facts.push(fact);
  }
  return fact;
}

/** Returns the two things that the fact joins in a drawing: an appointment joins person and body. */
export function endsOf(fact) {
  const appointed = fact.relation.id === "appoints" || fact.relation.id === "removes";
  if (appointed && fact.qualifiers.organization) return [fact.object, fact.qualifiers.organization];
  return [fact.subject, fact.object];
}

/** Returns the things in a map by their key, in the order in which the keys are met. */
export function groupBy(things, key) {
  const groups = new Map();
  for (const thing of things) {
    const name = key(thing);
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(thing);
  }
  return groups;
}
