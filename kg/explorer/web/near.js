// The surroundings of one entity, or a path, laid out so that every name can be read.

import { endsOf } from "./model.js";
import { otherEnd } from "./paths.js";
import { relationWord } from "./proof.js";

const ROW = 22;
const ROWS = 28;
const REACH = 170;
const COLUMN = 330;
const STEP = 260;

/**
 * Returns a scene of the entity in the middle and its neighbours beside it, by relation; on a
 * narrow screen all in one column.
 */
export function nearScene(centre, visible, most, narrow) {
  const lines = new Map();
  for (const fact of centre.facts) {
    const other = visible.has(fact) && otherEnd(fact, centre);
    if (!other || other === centre) continue;
    if (!lines.has(other)) lines.set(other, []);
    lines.get(other).push(fact);
  }
  const ordered = [...lines].sort((a, b) => a[1][0].relation.index - b[1][0].relation.index).slice(0, most);
  const columns = narrow ? [ordered] : split(ordered);
  // With lines to the right only, the name of the middle stands to its left.
  const middle = placed(centre, 0, 0, !narrow && columns.length === 1 ? -1 : 1);
  const nodes = columns.flatMap((column, c) => column.map(([other, facts], row) => {
    const side = c % 2 ? -1 : 1;
    const x = side * (REACH + Math.floor(c / 2) * COLUMN);
    const [start] = endsOf(facts[0]);
    const relation = `${relationWord(facts[0])}${start === centre ? "" : " ←"}`;
    return placed(other, x, (row - (column.length - 1) / 2) * ROW, side, relation, facts);
  }));
  return sceneOf([middle, ...nodes], nodes.map((node) => lineBetween(middle, node, node.said)), [middle]);
}

// Few neighbours stand on the right, more on both sides.
function split(ordered) {
  const count = ordered.length <= 10 ? 1 : 2 * Math.ceil(ordered.length / (2 * ROWS));
  const rows = Math.ceil(ordered.length / count);
  return Array.from({ length: count }, (_, c) => ordered.slice(c * rows, (c + 1) * rows));
}

/** Returns a scene of the path's entities in a row, up and down in turn. */
export function pathScene(from, path) {
  const order = [from];
  for (const fact of path) order.push(otherEnd(fact, order[order.length - 1]));
  const nodes = order.map((entity, i) => placed(entity, i * STEP, i % 2 ? 70 : -70, 1));
  const lines = path.map((fact, i) => ({
    ...lineBetween(nodes[i], nodes[i + 1], [fact]), name: relationWord(fact),
  }));
  return sceneOf(nodes, lines, [nodes[0], nodes[nodes.length - 1]]);
}

// The entity, standing elsewhere than in the network of everything.
function placed(entity, x, y, side, relation = "", said = []) {
  return Object.assign(Object.create(entity), { x, y, side, prefix: relation, said });
}

function lineBetween(a, b, facts) {
  const forward = endsOf(facts[0])[0].index === a.index;
  return { a: forward ? a : b, b: forward ? b : a, facts, name: "" };
}

function sceneOf(nodes, lines, chosen) {
  const byType = new Map();
  for (const node of nodes) byType.set(node.type, [...(byType.get(node.type) || []), node]);
  return {
    lines, byType, discs: [], ranked: nodes, chosen, local: true,
    focus: {
      near: new Set(nodes),
      stated: lines.filter((line) => line.facts.some((fact) => !fact.derived)),
      derived: lines.filter((line) => line.facts.every((fact) => fact.derived)),
    },
  };
}
