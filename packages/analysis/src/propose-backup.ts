import { type TieGraph } from './tie-graph';

/**
 * Who could stand in for a cut member: the remedy for being hard to do without.
 *
 * Without the cut member c the pieces around them have no contact, so nobody else reaches two of them (someone who did would
 * make c no cut member): whoever backs c up must be introduced to the other pieces. Proposed is the neighbour of c for whom the
 * step is smallest: who already is in contact with most of c's own contacts, then who is tied most strongly with c (both
 * directions added up), then the first by id.
 *
 * Edges      null for a person without ties. For somebody who is no cut member the same rule names who is nearest to them.
 * Cost       O(sum of the degrees of c's neighbours).
 * About      the PERSON who is the cut member and the one proposed.
 * Source     ours; the count is the embeddedness of a tie, Granovetter (1985), Am. J. Sociol. 91:481,
 *            https://doi.org/10.1086/228311
 * @param cutIndex the cut member's place in `graph.people`
 * @returns the proposed person's place in `graph.people`
 */
export function proposeBackup(graph: TieGraph, cutIndex: number): number | null {
  const { offsets, columns, weights } = graph.undirected;
  const circle = new Set(columns.subarray(offsets[cutIndex], offsets[cutIndex + 1]));
  let best: { person: number; shared: number; strength: number } | null = null;
  for (let k = offsets[cutIndex]!; k < offsets[cutIndex + 1]!; k++) {
    const person = columns[k]!;
    const strength = weights[k]!;
    let shared = 0;
    for (let l = offsets[person]!; l < offsets[person + 1]!; l++) if (circle.has(columns[l]!)) shared += 1;
    // Neighbours come by id, so of equals the first stays.
    if (!best || shared > best.shared || (shared === best.shared && strength > best.strength))
      best = { person, shared, strength };
  }
  return best && best.person;
}
