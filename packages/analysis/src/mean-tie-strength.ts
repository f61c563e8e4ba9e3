import { orderFreeSum } from './order-free-sum';
import { type TieGraph } from './tie-graph';

/**
 * How strong a tie is on average.
 *
 *     Σ w_ij / m     over the m ties, each direction for itself
 *
 * Range      above 0, without limit, in the unit of the ties.
 * Direction  higher is stronger. It says nothing of how many ties there are: read it beside density.
 * Edges      null without ties (nobody, one person, nobody tied). People without ties and separate pieces change nothing.
 * Cost       O(m log m).
 * About      the group (at least 5 people).
 * Source     a mean; for strength as what is summed see Barrat et al. (2004), PNAS 101:3747,
 *            https://doi.org/10.1073/pnas.0400087101
 */
export function meanTieStrength(graph: TieGraph): number | null {
  return graph.arcs === 0 ? null : orderFreeSum(graph.given.weights) / graph.arcs;
}
