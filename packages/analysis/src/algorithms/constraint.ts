import { rowSum } from '../graph/compressed-rows';
import type { TieGraph } from '../graph/tie-graph';
import { byRank, type Ranked } from './common-contacts';

/**
 * How far each person's contacts are contacts of each other, so that all that reaches them comes from one circle.
 *
 *     c_i = Σ_j (p_ij + Σ_{q ≠ i,j} p_iq p_qj)²     over the contacts j of i
 *
 * p_ij = (w_ij + w_ji) / Σ_k (w_ik + w_ki) is the share of i's ties that goes to j, the sum in brackets the share that goes
 * there directly or by a third person.
 *
 * Range      above 0, at most 2; near 1 for somebody with one contact or a small circle, 1/d for d equal contacts who do not
 *            know each other.
 * Direction  neither is better: low values give reach, and make others depend on that person; high ones give trust.
 * Edges      NaN for a person without contacts; 1 with one contact.
 * Cost       O(m^1.5): each triangle is found once (see `commonContacts`) and adds to its six ordered pairs.
 * Source     Burt (1992), Structural Holes, ch. 2; as in igraph and networkx, j runs over contacts alone.
 */
export function constraint(graph: TieGraph): Float64Array {
  const ranked = byRank(graph);
  const { people, offsets, higher, weight } = ranked;
  const strength = Float64Array.from(people, (person) => rowSum(graph.undirected, person));
  const indirect = throughThirds(ranked, strength);
  const sums = new Float64Array(graph.size);
  for (let low = 0; low < graph.size; low++) {
    for (let k = offsets[low]!; k < offsets[low + 1]!; k++) {
      const high = higher[k]!;
      const invested = weight[k]! + indirect[k]!;
      sums[people[low]!]! += (invested / strength[low]!) ** 2;
      sums[people[high]!]! += (invested / strength[high]!) ** 2;
    }
  }
  return sums.map((sum, person) => (graph.degree(person) === 0 ? NaN : sum));
}

/** By pair: Σ_q w_iq w_qj / s_q over third persons q, with s_q = Σ_k w_qk; divided by s_i it is Σ_q p_iq p_qj. */
function throughThirds({ people, offsets, higher, weight }: Ranked, strength: Float64Array): Float64Array {
  const sums = new Float64Array(higher.length);
  const slots = new Uint32Array(people.length); // of rank r among the contacts of whoever is looked at, from 1 on; 0 for none
  for (let low = 0; low < people.length; low++) {
    const start = offsets[low]!;
    const end = offsets[low + 1]!;
    for (let k = start; k < end; k++) slots[higher[k]!] = k + 1;
    for (let k = start; k < end; k++) {
      const middle = higher[k]!;
      const last = offsets[middle + 1]!;
      for (let l = offsets[middle]!; l < last; l++) {
        const high = higher[l]!;
        const across = slots[high]! - 1;
        if (across < 0) continue;
        sums[k]! += (weight[across]! * weight[l]!) / strength[high]!;
        sums[l]! += (weight[across]! * weight[k]!) / strength[low]!;
        sums[across]! += (weight[k]! * weight[l]!) / strength[middle]!;
      }
    }
    for (let k = start; k < end; k++) slots[higher[k]!] = 0;
  }
  return sums;
}
