import type { TieGraph } from '../graph/tie-graph';

/**
 * Who could stand in for a cut member: the remedy for being hard to do without.
 *
 * Without the cut member c the pieces around them have no contact, so nobody else reaches two of them (someone who did would
 * make c no cut member): whoever backs c up must be introduced to the other pieces. Proposed is the neighbour of c for whom
 * the step is smallest: who already is in contact with most of c's own contacts, then who is tied most strongly with c (both
 * directions added up), then the first by number.
 *
 * Edges      null for a person without ties. For somebody who is no cut member the same rule names who is nearest to them.
 * Cost       O(d² + sum of the degrees of c's d neighbours).
 * Source     ours; the count is the embeddedness of a tie, Granovetter (1985), Am. J. Sociol. 91:481,
 *            https://doi.org/10.1086/228311
 */
export function proposeBackup(graph: TieGraph, cutMember: number): number | null {
  const { offsets, columns, weights } = graph.undirected;
  let best: { person: number; common: number; strength: number } | null = null;
  for (let k = offsets[cutMember]!; k < offsets[cutMember + 1]!; k++) {
    const person = columns[k]!;
    const strength = weights[k]!;
    const common = commonContacts(graph, person, cutMember);
    // Neighbours come by number, so of equals the first stays.
    if (!best || common > best.common || (common === best.common && strength > best.strength))
      best = { person, common, strength };
  }
  return best && best.person;
}

/** Both know their contacts by number: one pass over both. */
function commonContacts({ undirected: { offsets, columns } }: TieGraph, one: number, other: number): number {
  const [endI, endJ] = [offsets[one + 1]!, offsets[other + 1]!];
  let [i, j] = [offsets[one]!, offsets[other]!];
  let common = 0;
  while (i < endI && j < endJ) {
    const difference = columns[i]! - columns[j]!;
    if (difference === 0) common += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return common;
}
