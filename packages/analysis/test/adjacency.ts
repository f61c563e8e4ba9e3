import type { TieGraph } from '../src/graph/tie-graph';

/** For each two people, whether they are connected in either direction: what slow reference implementations walk through. */
export function adjacency({ size, given }: TieGraph): boolean[][] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const { from, to } of tiesOf(given)) rows[from]![to] = rows[to]![from] = true;
  return rows;
}

/** The ties of a graph, one by one. */
export function* tiesOf({ offsets, columns, weights }: TieGraph['given']) {
  for (let from = 0; from + 1 < offsets.length; from++)
    for (let k = offsets[from]!; k < offsets[from + 1]!; k++) yield { from, to: columns[k]!, weight: weights[k]! };
}
