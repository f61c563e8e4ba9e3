import { proposeBackup } from '../algorithms/propose-backup';
import type { MeasureResult } from '../measure-result';
import { articulation } from './articulation';
import type { Facts } from './facts';
import { tieGraph } from './tie-graph';

/** Fact: who alone holds parts of the network together, ascending. */
export function cutMembers(facts: Facts): number[] {
  const { separated } = facts.know(articulation);
  return [...separated.keys()].filter((person) => separated[person]! > 0);
}

/** Fact: each of them, and who could stand in. */
export function cutMembersWithBackup(facts: Facts): MeasureResult['cutMembers'] {
  const graph = facts.know(tieGraph);
  return facts.know(cutMembers).map((person) => ({ person, backup: proposeBackup(graph, person) }));
}
