import { rowSum } from './compressed-rows';
import { type TieGraph } from './tie-graph';

/**
 * For each person, how giving and getting compare.
 *
 *     Σ_j w_ij / (Σ_j w_ij + Σ_j w_ji)
 *
 * Range      0 (only gets) to 1 (only gives), one half where both are equal.
 * Direction  neither is better: a newcomer gets, a host gives.
 * Edges      null for a person without ties.
 * Cost       O(n + m).
 * About      each PERSON: for that person's eyes.
 * Source     ours: out-strength over strength, after Barrat et al. (2004), PNAS 101:3747,
 *            https://doi.org/10.1073/pnas.0400087101
 * @returns in the order of `graph.people`
 */
export function giveTakeBalance(graph: TieGraph): (number | null)[] {
  return graph.people.map((_, person) => {
    const given = rowSum(graph.given, person);
    const received = rowSum(graph.received, person);
    return given + received === 0 ? null : given / (given + received);
  });
}
