import { type TieGraph } from './tie-graph';

export interface Components {
  /** Into how many pieces without contact the network falls. */
  readonly count: number;
  /** How many people the largest piece has. */
  readonly largest: number;
}

/**
 * The pieces of the network between which there is no tie, whatever its direction and strength.
 *
 * Range      count 0 to n, largest 0 to n; 1 and n where all hangs together.
 * Direction  fewer and larger hold together better.
 * Edges      nobody: 0 and 0. A person without ties is a piece of one.
 * Cost       O(n + m), without recursion.
 * About      the group (at least 5 people).
 * Source     Hopcroft & Tarjan (1973), Commun. ACM 16:372, https://doi.org/10.1145/362248.362272
 */
export function components(graph: TieGraph): Components {
  const { offsets, columns } = graph.undirected;
  const seen = new Uint8Array(graph.size);
  const reached = new Uint32Array(graph.size); // of one piece, in the order of their discovery
  let [count, largest] = [0, 0];
  for (let start = 0; start < graph.size; start++) {
    if (seen[start]) continue;
    let found = 0;
    const reach = (person: number) => {
      if (seen[person]) return;
      seen[person] = 1;
      reached[found++] = person;
    };
    reach(start);
    for (let next = 0; next < found; next++) {
      const person = reached[next]!;
      for (let k = offsets[person]!; k < offsets[person + 1]!; k++) reach(columns[k]!);
    }
    count += 1;
    largest = Math.max(largest, found);
  }
  return { count, largest };
}
