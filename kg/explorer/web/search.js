// Search by name, alias, pinyin and initials.

const LATIN = /^[a-z0-9 ']+$/;

/** Returns a function from a query to at most `limit` entities, best first. */
export function makeSearch(graph) {
  const names = graph.entities.map((entity) => [entity.name, ...entity.aliases].map(fold));
  return (query, limit = 12, accept = () => true) => {
    const wanted = fold(query);
    if (!wanted) return [];
    const found = [];
    for (const entity of graph.entities) {
      const score = accept(entity) ? best(names[entity.index], wanted, graph.pinyin) : 0;
      if (score) found.push([score + weight(entity), entity]);
    }
    found.sort((a, b) => b[0] - a[0] || (a[1].name < b[1].name ? -1 : 1));
    return found.slice(0, limit).map(([, entity]) => entity);
  };
}

// Much-named things first among equals, people before the papers that name them.
function weight(entity) {
  return Math.min(entity.facts.length, 50) / 100 + (entity.type === "Person" ? 0.3 : 0);
}

function fold(text) {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}

function best(names, wanted, pinyin) {
  let score = 0;
  for (const name of names) {
    if (name === wanted) return 5;
    if (name.startsWith(wanted)) score = Math.max(score, 4);
    else if (name.includes(wanted)) score = Math.max(score, 3);
    else if (LATIN.test(wanted)) score = Math.max(score, readsAs(name, wanted, pinyin));
  }
  return score;
}

function readsAs(name, wanted, pinyin) {
  for (let at = 0; at < name.length; at++) {
    if (spells(name, at, wanted, pinyin)) return at ? 1 : 2;
  }
  return 0;
}

/** Tells whether the characters of `name` from `at` on can be typed as `wanted`: in full or initials. */
export function spells(name, at, wanted, pinyin) {
  if (!wanted) return true;
  if (at >= name.length) return false;
  for (const reading of (pinyin[name[at]] || name[at]).split(" ")) {
    if (reading.startsWith(wanted)) return true;
    if (wanted.startsWith(reading) && spells(name, at + 1, wanted.slice(reading.length), pinyin)) {
      return true;
    }
    if (wanted[0] === reading[0] && spells(name, at + 1, wanted.slice(1), pinyin)) return true;
  }
  return false;
}
