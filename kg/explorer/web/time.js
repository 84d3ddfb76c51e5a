// Which facts hold at a date.

const DIVISION = new Set(["leads", "liaisesWith", "answersFor", "backsUp"]);

/** Returns the date since which the fact is stated: its own, or its document's; "" if unknown. */
export function dateOf(fact) {
  return fact.qualifiers.date || fact.document.date || "";
}

/** Returns every date that a document bears, earliest first, each once. */
export function datesOf(graph) {
  return [...new Set(graph.documents.map((document) => document.date).filter(Boolean))].sort();
}

/**
 * Returns a test of whether a fact holds at the date: stated by then, its tenure not ended by a
 * removal, its division of labour not replaced by a later one of the same government. Facts
 * without a date always hold.
 */
export function holdsAt(graph, date) {
  const current = currentDivisions(graph, date);
  const removed = removals(graph, date);
  return (fact) => {
    if (stated(fact) > date) return false;
    if (DIVISION.has(fact.relation.id)) return isCurrent(fact, current);
    if (fact.relation.id !== "holdsPost" && fact.relation.id !== "appoints") return true;
    const end = removed.get(tenure(fact));
    return !end || end < dateOf(fact);
  };
}

// A date cut to the month or year counts from its first day.
function stated(fact) {
  return fact.document.date || "";
}

function currentDivisions(graph, date) {
  const current = new Map();
  for (const fact of graph.facts) {
    const { document } = fact;
    if (fact.relation.id !== "leads" || !document.date || document.date > date) continue;
    const known = current.get(governmentOf(document));
    if (!known || known.date < document.date) current.set(governmentOf(document), document);
  }
  return current;
}

function isCurrent(fact, current) {
  const document = current.get(governmentOf(fact.document));
  return !document || document.date === fact.document.date || !fact.document.date;
}

function governmentOf(document) {
  return document.place || document.title.split("关于")[0];
}

function removals(graph, date) {
  const ends = new Map();
  for (const fact of graph.facts) {
    if (fact.relation.id !== "removes" || dateOf(fact) > date) continue;
    const key = tenure(fact);
    if (!ends.has(key) || ends.get(key) < dateOf(fact)) ends.set(key, dateOf(fact));
  }
  return ends;
}

/** Returns what an appointment, a tenure and a removal of one person from one post share. */
export function tenure(fact) {
  const held = fact.relation.id === "holdsPost";
  const person = held ? fact.subject : fact.object;
  const body = held ? fact.object : fact.qualifiers.organization;
  return `${person && person.id}|${body && body.id}|${fact.qualifiers.title || ""}`;
}
