import { type TieGraph } from './tie-graph';

/**
 * Of the pairs who have to do with each other, the share in which both reach out.
 *
 *     mutual pairs / pairs tied in at least one direction
 *
 * Range      0 (all one-way) to 1 (all mutual).
 * Direction  higher is more mutual.
 * Edges      null without ties (nobody, one person, nobody tied). People without ties and separate pieces change nothing.
 * Cost       O(1): of m ties on d pairs, m − d pairs are mutual.
 * About      the group (at least 5 people).
 * Source     Wasserman & Faust (1994), Social Network Analysis, ch. 13, https://doi.org/10.1017/CBO9780511815478
 */
export function dyadReciprocity({ arcs, dyads }: TieGraph): number | null {
  return dyads === 0 ? null : (arcs - dyads) / dyads;
}
