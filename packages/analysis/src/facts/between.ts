import { type Between, betweennessPart, betweennessSources, chunksOf, combined } from '../algorithms/betweenness';
import type { Facts } from './facts';
import { tieGraph } from './tie-graph';

/** Fact: how much of what passes between others passes through each person. */
export function between(facts: Facts): Between {
  const graph = facts.know(tieGraph);
  const chunks = chunksOf(betweennessSources(graph, facts.record.seed));
  return combined(chunks.map((sources) => betweennessPart(graph, sources)));
}
