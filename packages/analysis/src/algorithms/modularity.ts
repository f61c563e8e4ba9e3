import type { TieGraph } from '../graph/tie-graph';

/**
 * How much more of the strength of ties lies within communities than would if everybody kept as strongly tied as they are, but
 * to whomever.
 *
 *     Q = Σ_c [ W_c / W − (S_c / 2W)² ]
 *
 * The weight of a connection is w_ij + w_ji. W is the weight of all connections, W_c of those within community c; S_c is the
 * sum of the strengths of its people, and the strength of a person is the weight of all their connections.
 *
 * Range      −1/2 to below 1. 0 for all people in one community; every one alone gives less.
 * Direction  neither is better: communities that keep to themselves are close within, and far from each other.
 * Edges      null without ties. People without ties change nothing, in whichever community they are.
 * Variants   directed (Leicht & Newman 2008, https://doi.org/10.1103/PhysRevLett.100.118703) expects w_ij from what i gives and
 *            j gets: it would find circles of givers and takers; here a community is who is in touch, whoever gives.
 *            Unweighted counts connections: acquaintances as much as friends.
 * Cost       O(n + m)
 * Source     Newman & Girvan (2004), Phys. Rev. E 69:026113, https://doi.org/10.1103/PhysRevE.69.026113; with weights,
 *            Newman (2004), Phys. Rev. E 70:056131, https://doi.org/10.1103/PhysRevE.70.056131
 * @param membership of each person, the number of their community, below the number of people
 * @throws RangeError when it is not of all people, or a number is too high
 */
export function modularity({ size, undirected }: TieGraph, membership: Uint32Array): number | null {
  check(size, membership);
  const { offsets, columns, weights } = undirected;
  const within = new Float64Array(size);
  const strengths = new Float64Array(size);
  for (let person = 0; person < size; person++) {
    const community = membership[person]!;
    for (let k = offsets[person]!; k < offsets[person + 1]!; k++) {
      strengths[community]! += weights[k]!;
      if (membership[columns[k]!] === community) within[community]! += weights[k]!;
    }
  }
  let total = 0; // 2W: every connection stands in two rows
  for (const strength of strengths) total += strength;
  if (total === 0) return null;
  let sum = 0;
  for (let community = 0; community < size; community++)
    sum += within[community]! / total - (strengths[community]! / total) ** 2;
  return sum;
}

function check(size: number, membership: Uint32Array): void {
  if (membership.length !== size)
    throw new RangeError(`The communities of ${membership.length} people were given, for a graph of ${size}.`);
  for (let person = 0; person < size; person++)
    if (membership[person]! >= size)
      throw new RangeError(
        `Person ${person} is in community ${membership[person]}: number communities from 0 to ${size - 1}.`,
      );
}
