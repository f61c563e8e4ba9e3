import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { TieGraph } from '../../graph/tie-graph';
import { modularity } from '../modularity';
import { inRandomOrder } from './in-random-order';
import { levelAbove, levelOfPeople } from './level';
import { moveNodes } from './move-nodes';
import { numberedByAppearance } from './numbered-by-appearance';

/** What Louvain's method finds in one order of visits. */
export interface LouvainRun {
  /** Of each person, the number of their community: communities are numbered in the order of their first person. */
  readonly membership: Uint32Array;
  /** Of that membership; null without ties. */
  readonly modularity: number | null;
}

/**
 * Communities: groups of people who are more tied to each other than to the rest, found by making the modularity (see
 * `modularity`) as high as moving one after another can. People first join those who raise it most; then each community found
 * is taken for one node, and the same is done with these, and so on, until nobody moves.
 *
 * Weight of a connection: w_ij + w_ji. Resolution 1. The seed decides in which order people are visited, at every level anew;
 * the same graph and seed give the same bytes. A move must raise the modularity by more than 1e-10 · k/W, k being the strength
 * of who moves and W that of all connections; there is no other tolerance.
 *
 * Edges      somebody without ties is a community of one; pieces without contact never share one.
 * Variants   Leiden (Traag, Waltman & van Eck 2019, https://doi.org/10.1038/s41598-019-41695-z) splits communities in between:
 *            here, a member who held one together may have left, and the rest stay together. Modularity has a limit of
 *            resolution: in a large network, small groups are merged (Fortunato & Barthélemy 2007,
 *            https://doi.org/10.1073/pnas.0605965104).
 * Cost       O(n + m) a round and level, few of both in practice; O(n + m) space.
 * Source     Blondel, Guillaume, Lambiotte & Lefebvre (2008), J. Stat. Mech. P10008,
 *            https://doi.org/10.1088/1742-5468/2008/10/P10008
 */
export function louvainRun(graph: TieGraph, seed: number): LouvainRun {
  const random = xoroshiro128plus(seed);
  const membership = Uint32Array.from({ length: graph.size }, (_, person) => person);
  let level = levelOfPeople(graph);
  for (;;) {
    const nodes = level.strengths.length;
    const communities = moveNodes(level, inRandomOrder(nodes, random));
    const count = numberedByAppearance(communities);
    if (count === nodes) break; // nobody moved
    for (let person = 0; person < graph.size; person++) membership[person] = communities[membership[person]!]!;
    level = levelAbove(level, communities, count);
  }
  return { membership, modularity: modularity(graph, membership) };
}
