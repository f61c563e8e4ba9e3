import { type TieGraph } from './tie-graph';

/**
 * How often a tie is returned, whatever its strength.
 *
 *     |{i→j : j→i exists too}| / m     for m ties
 *
 * Range      0 (none is returned) to 1 (all are).
 * Direction  higher is more mutual. A mutual pair counts two ties, so it is never below dyad reciprocity.
 * Edges      null without ties (nobody, one person, nobody tied). People without ties and separate pieces change nothing.
 * Cost       O(1): of m ties on d pairs, m − d pairs are mutual.
 * About      the group (at least 5 people).
 * Source     Newman, Forrest & Balthrop (2002), Phys. Rev. E 66:035101, https://doi.org/10.1103/PhysRevE.66.035101
 */
export function arcReciprocity({ arcs, dyads }: TieGraph): number | null {
  return arcs === 0 ? null : (2 * (arcs - dyads)) / arcs;
}
