import { type TieGraph } from './tie-graph';

/**
 * Of all ties that could be, the share that is there.
 *
 *     m / (n(n − 1))     for n people with m ties, each direction for itself
 *
 * Range      0 (nobody is tied) to 1 (everybody to everybody).
 * Direction  neither is better: it falls as a network grows, and every tie costs somebody's time.
 * Edges      null for fewer than 2 people; 0 without ties. Pieces without contact lower it. A graph has no self ties.
 * Cost       O(1).
 * About      the group (at least 5 people).
 * Source     Wasserman & Faust (1994), Social Network Analysis, ch. 4, https://doi.org/10.1017/CBO9780511815478
 */
export function density(graph: TieGraph): number | null {
  const { size, arcs } = graph;
  return size < 2 ? null : arcs / (size * (size - 1));
}
