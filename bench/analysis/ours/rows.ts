import { Facts, type GroupMeasureName, measures, type PersonMeasureName, tieGraph, TieGraph } from '@trama/analysis';
import { type Edges } from '../graphs/edges';
import { silentRecord } from '../graphs/silent-record';

/** What is compared: a row of the table. */
export interface Row {
  /** As peers/times_of_*.py call it. */
  readonly name: string;
  /** All measures that come from the same work. */
  readonly measures: readonly (GroupMeasureName | PersonMeasureName)[];
}

/** What igraph or networkx have too. */
export const rows = [
  { name: 'density', measures: ['density'] },
  { name: 'components', measures: ['components.count', 'components.largest'] },
  { name: 'reciprocity', measures: ['reciprocity.arc'] },
  { name: 'reciprocity of pairs', measures: ['reciprocity.dyad'] },
  { name: 'transitivity', measures: ['transitivity'] },
  { name: 'coreness', measures: ['core.own', 'core.depth'] },
  { name: 'assortativity', measures: ['assortativity'] },
  { name: 'cut members and bridges', measures: ['cutMembers.own', 'cutMembers.count', 'bridges.count'] },
  { name: 'overlap and strength', measures: ['overlap.strength'] },
  { name: 'constraint', measures: ['constraint.own', 'constraint.mean'] },
  { name: 'communities', measures: ['communities.count', 'communities.modularity', 'communities.spread'] },
] as const satisfies readonly Row[];

/** Facts of a network that has these ties; nothing else is known yet. */
export function factsOf(edges: Edges, seed: number): Facts {
  const facts = new Facts(silentRecord(edges.people, seed));
  facts.learn(tieGraph, graphOf(edges));
  return facts;
}

export const graphOf = (edges: Edges): TieGraph => TieGraph.of(edges.people, edges);

export function take(names: readonly string[], facts: Facts): void {
  for (const name of names) measures.find((measure) => measure.name === name)!.of(facts);
}
