import type { TieGraph } from '../graph/tie-graph';

/**
 * Whether those who know many know others who do: Pearson's correlation of the numbers of contacts at the two ends of a
 * connection, each connection taken both ways round.
 *
 *     r = Σ (d_i − μ)(d_j − μ) / Σ (d_i − μ)²     over both ends of all connections, μ the mean of d_i over these
 *
 * Range      −1 (many with few) to 1 (alike with alike).
 * Edges      null when nobody is connected, or all who are have equally many contacts. People without contacts and direction and
 *            strength of ties play no part.
 * Cost       O(n + m).
 * Source     Newman (2002), Phys. Rev. Lett. 89:208701, https://doi.org/10.1103/PhysRevLett.89.208701, eq. 4
 */
export function degreeAssortativity(graph: TieGraph): number | null {
  const { offsets, columns } = graph.undirected;
  let squares = 0;
  for (let person = 0; person < graph.size; person++) squares += graph.degree(person) ** 2;
  // Counted from the whole number nearest to μ, so that products stay small and their sums exact.
  const origin = Math.round(squares / columns.length);
  const contacts = new Int32Array(graph.size);
  for (let person = 0; person < graph.size; person++) contacts[person] = graph.degree(person) - origin;
  let sum = 0;
  let products = 0;
  squares = 0;
  for (let person = 0; person < graph.size; person++) {
    const own = contacts[person]!;
    const start = offsets[person]!;
    const end = offsets[person + 1]!;
    let others = 0; // each connection once: from the lower number
    for (let k = end - 1; k >= start && columns[k]! > person; k--) others += contacts[columns[k]!]!;
    products += 2 * own * others;
    sum += own * (end - start);
    squares += own * own * (end - start);
  }
  const level = (sum * sum) / columns.length;
  return squares > level ? (products - level) / (squares - level) : null;
}
