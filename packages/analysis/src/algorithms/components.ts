import type { TieGraph } from '../graph/tie-graph';

/**
 * The pieces of the network between which there is no tie, whatever its direction and strength.
 *
 * Edges      nobody: no piece. A person without ties is a piece of one.
 * Cost       O(n + m), without recursion.
 * Source     Hopcroft & Tarjan (1973), Commun. ACM 16:372, https://doi.org/10.1145/362248.362272
 * @returns how many people each piece has, in the order of the first person of each
 */
export function components(graph: TieGraph): Uint32Array {
  const { offsets, columns } = graph.undirected;
  const seen = new Uint8Array(graph.size);
  const reached = new Uint32Array(graph.size); // everybody, piece by piece, in the order of their discovery
  const sizes = new Uint32Array(graph.size);
  let pieces = 0;
  let found = 0;
  for (let start = 0; start < graph.size; start++) {
    if (seen[start] === 1) continue;
    const first = found;
    seen[start] = 1;
    reached[found++] = start;
    for (let next = first; next < found; next++) {
      const person = reached[next]!;
      const end = offsets[person + 1]!;
      for (let k = offsets[person]!; k < end; k++) {
        const other = columns[k]!;
        if (seen[other] === 1) continue;
        seen[other] = 1;
        reached[found++] = other;
      }
    }
    sizes[pieces++] = found - first;
  }
  return sizes.slice(0, pieces);
}
