import type { TieGraph } from '../graph/tie-graph';

export interface CoreAndPeriphery {
  /** How many people make up the core; 0 where none stands out. */
  readonly size: number;
  /** How well the network is one of core and periphery. */
  readonly fit: number;
}

/**
 * The core that makes the network look most like one of core and periphery: in the ideal one, everybody in the core is
 * connected with everybody, and nobody outside with anybody else outside.
 *
 * The fit is Pearson's correlation, over all pairs of people, of being connected with having at least one of the two in the core.
 * Which of all sets of people fits best cannot be found in reasonable time (for a given size it is the one that covers most
 * connections, an NP-hard problem), so a core is whoever has at least d contacts, for the d that fits best: the larger
 * where several do. People with equally many contacts are thus never put on different sides, and their numbering plays no part.
 *
 * Range      fit 0 (no such core correlates above 0) to 1 (the ideal pattern); size from 1 to n − 2 where fit is above 0, else 0.
 * Edges      null when nobody is connected or everybody with everybody. Fit 0 when all have equally many contacts. Separate
 *            pieces are taken as one network. Direction and strength of ties play no part.
 * Cost       O(n + m).
 * Source     Borgatti & Everett (1999), Social Networks 21:375, https://doi.org/10.1016/S0378-8733(99)00019-2, eqs. 1–2; the
 *            search as by method rk1_dc of Schoch's netUtils for R
 */
export function coreAndPeriphery(graph: TieGraph): CoreAndPeriphery | null {
  const { size, dyads } = graph;
  const pairs = (size * (size - 1)) / 2;
  if (dyads === 0 || dyads === pairs) return null;
  const { people, within } = byContacts(graph);
  let best: CoreAndPeriphery = { size: 0, fit: 0 };
  let core = 0;
  let covered = 0; // connections with at least one end in the core
  for (let contacts = size - 1; contacts > 0; contacts--) {
    if (people[contacts] === 0) continue;
    core += people[contacts]!;
    covered += contacts * people[contacts]! - within[contacts]!;
    const ideal = core * (size - 1) - (core * (core - 1)) / 2;
    if (ideal === pairs) break;
    const fit = (pairs * covered - dyads * ideal) / Math.sqrt(dyads * (pairs - dyads) * (ideal * (pairs - ideal)));
    if (fit > best.fit) best = { size: core, fit: Math.min(1, fit) }; // rounding may lead a hair past 1
  }
  return best;
}

/** At d: how many people have d contacts, and how many connections are between two of whom the one with fewer has d. */
function byContacts(graph: TieGraph): { people: Uint32Array; within: Uint32Array } {
  const { offsets, columns } = graph.undirected;
  const people = new Uint32Array(graph.size);
  const within = new Uint32Array(graph.size);
  for (let person = 0; person < graph.size; person++) {
    const contacts = graph.degree(person);
    people[contacts]! += 1;
    const end = offsets[person + 1]!;
    for (let k = offsets[person]!; k < end; k++) {
      const other = columns[k]!;
      const others = offsets[other + 1]! - offsets[other]!;
      if (others > contacts || (others === contacts && other > person)) within[contacts]! += 1;
    }
  }
  return { people, within };
}
