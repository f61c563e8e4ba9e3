import type { TieGraph } from '../graph/tie-graph';

/** The pieces of a network, numbered by the first person of each. */
export interface Components {
  /** By person: the number of their piece. */
  readonly of: Uint32Array;
  /** How many people each piece has. */
  readonly sizes: Uint32Array;
}

const UNSEEN = 0xffff_ffff;

/**
 * The pieces of the network between which there is no tie, whatever its direction and strength.
 *
 * Edges      nobody: no piece. A person without ties is a piece of one.
 * Cost       O(n + m), without recursion.
 * Source     Hopcroft & Tarjan (1973), Commun. ACM 16:372, https://doi.org/10.1145/362248.362272
 */
export function components(graph: TieGraph): Components {
  const { offsets, columns } = graph.undirected;
  const of = new Uint32Array(graph.size).fill(UNSEEN);
  const reached = new Uint32Array(graph.size); // everybody, piece by piece, in the order of their discovery
  const sizes = new Uint32Array(graph.size);
  let pieces = 0;
  let found = 0;
  for (let start = 0; start < graph.size; start++) {
    if (of[start] !== UNSEEN) continue;
    const first = found;
    of[start] = pieces;
    reached[found++] = start;
    for (let next = first; next < found; next++) {
      const person = reached[next]!;
      const end = offsets[person + 1]!;
      for (let k = offsets[person]!; k < end; k++) {
        const other = columns[k]!;
        if (of[other] !== UNSEEN) continue;
        of[other] = pieces;
        reached[found++] = other;
      }
    }
    sizes[pieces++] = found - first;
  }
  return { of, sizes: sizes.slice(0, pieces) };
}
