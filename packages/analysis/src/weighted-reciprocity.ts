import { together } from './compressed-rows';
import { orderFreeSum } from './order-free-sum';
import { type TieGraph } from './tie-graph';

/**
 * Give and take: the share of what people give each other that is returned.
 *
 *     r = Σ_{i≠j} min(w_ij, w_ji) / Σ_{i≠j} w_ij
 *
 * Range      0 (all one-way) to 1 (all returned in full).
 * Direction  higher is more mutual, not more generous.
 * Edges      null without ties (nobody, one person, nobody tied). People without ties and separate pieces change nothing.
 * Cost       O(m log m) for m ties.
 * About      the group (at least 5 people).
 * Source     Squartini et al. (2013), Sci. Rep. 3:2729, https://doi.org/10.1038/srep02729
 */
export function weightedReciprocity(graph: TieGraph): number | null {
  if (graph.arcs === 0) return null;
  const returned: number[] = [];
  together(graph.given, graph.received, (_from, _to, there, back) => returned.push(Math.min(there, back)));
  return orderFreeSum(returned) / orderFreeSum(graph.given.weights);
}
