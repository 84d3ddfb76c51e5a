// The shortest way between two entities over the facts that are shown.

import { endsOf } from "./model.js";

/** Returns the facts of a shortest path, from the first to the second entity, or null. */
export function findPath(from, to, visible) {
  const reached = new Map([[from, null]]);
  let front = [from];
  while (front.length && !reached.has(to)) {
    const following = [];
    for (const entity of front) {
      for (const fact of entity.facts) {
        const other = visible.has(fact) && otherEnd(fact, entity);
        if (!other || reached.has(other)) continue;
        reached.set(other, { fact, from: entity });
        following.push(other);
      }
    }
    front = following;
  }
  return reached.has(to) ? trace(reached, to) : null;
}

function trace(reached, to) {
  const path = [];
  for (let step = reached.get(to); step; step = reached.get(step.from)) path.unshift(step.fact);
  return path;
}

/** Returns the entity at the other end of the fact's line, or null where it has none. */
export function otherEnd(fact, entity) {
  const [start, end] = endsOf(fact);
  if (start === entity) return end || null;
  return end === entity ? start : null;
}
