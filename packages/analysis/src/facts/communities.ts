import { bestOf, type Communities, louvainRun, louvainSeeds } from '../algorithms/louvain';
import type { Facts } from './facts';
import { tieGraph } from './tie-graph';

/** Fact: who keeps together with whom. */
export function communities(facts: Facts): Communities {
  const graph = facts.know(tieGraph);
  return bestOf(louvainSeeds(facts.record.seed).map((seed) => louvainRun(graph, seed)));
}
