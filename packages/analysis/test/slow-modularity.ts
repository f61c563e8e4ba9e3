import type { TieGraph } from '../src/graph/tie-graph';

/**
 * Modularity of any groups of a graph, by its first definition, pair by pair: (1/2W) Σ_ij [A_ij − k_i k_j / 2W] over i and j in one community, i = j
 * included. Newman (2004), Phys. Rev. E 69:066133, eq. 5 (A_ij = w_ij + w_ji).
 */
export function slowModularity(graph: TieGraph): (membership: ArrayLike<number>) => number {
  const people = Array.from({ length: graph.size }, (_, person) => person);
  const a = people.map((one) => people.map((other) => weightOf(graph, one, other) + weightOf(graph, other, one)));
  const strengths = a.map((row) => row.reduce((sum, weight) => sum + weight, 0));
  const total = strengths.reduce((sum, strength) => sum + strength, 0);
  return (membership) => {
    let sum = 0;
    for (const i of people)
      for (const j of people)
        if (membership[i] === membership[j]) sum += a[i]![j]! - (strengths[i]! * strengths[j]!) / total;
    return sum / total;
  };
}

/** Every way to part so many people into groups, each once: Bell's number of them. */
export function* partitions(size: number, membership: number[] = []): Generator<readonly number[]> {
  if (membership.length === size) yield membership;
  else
    for (let group = 0; group <= Math.max(-1, ...membership) + 1; group++)
      yield* partitions(size, [...membership, group]);
}

function weightOf({ given }: TieGraph, from: number, to: number): number {
  const place = given.columns.subarray(given.offsets[from], given.offsets[from + 1]).indexOf(to);
  return place < 0 ? 0 : given.weights[given.offsets[from]! + place]!;
}
