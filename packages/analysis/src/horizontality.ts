import { type TieGraph } from './tie-graph';

/**
 * How evenly contacts are spread: the opposite of a network that runs through its centre.
 *
 *     1 − Σ_i (d_max − d_i) / ((n − 1)(n − 2))
 *
 * d_i is the number of people with whom i is connected in either direction; the subtrahend is Freeman's degree centralisation.
 *
 * Range      0 (a star: one person has to do with all, nobody else with anybody) to 1 (everybody with equally many).
 * Direction  higher is more horizontal.
 * Edges      null for fewer than 3 people. 1 when nobody is tied: equal in having nothing, so read it beside density. Separate
 *            pieces are taken as one network. The strength of ties plays no part.
 * Cost       O(n).
 * About      the group (at least 5 people).
 * Source     Freeman (1978), Social Networks 1:215, https://doi.org/10.1016/0378-8733(78)90021-7
 */
export function horizontality(graph: TieGraph): number | null {
  const { size, dyads } = graph;
  if (size < 3) return null;
  let most = 0;
  for (let person = 0; person < size; person++) most = Math.max(most, graph.degree(person));
  return 1 - (size * most - 2 * dyads) / ((size - 1) * (size - 2));
}
