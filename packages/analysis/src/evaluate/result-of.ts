import { shared, type Arcs } from '../graph/compressed-rows';
import type { TieGraph } from '../graph/tie-graph';
import type { MeasureResult } from '../measure-result';
import { measures } from '../measures';
import type { Taken } from './take-measure';

/** What the parts of an evaluation found out, in whatever order they did. */
export interface Findings extends Pick<MeasureResult, 'digest' | 'cutMembers'> {
  readonly graph: TieGraph;
  readonly taken: readonly Taken[];
}

/** Puts together what was found out, measures in the order of the registry. */
export function resultOf({ digest, graph, cutMembers, taken }: Findings): MeasureResult {
  const places = new Map(measures.map(({ name }, place) => [name, place]));
  const ordered = taken.toSorted((a, b) => places.get(a.name)! - places.get(b.name)!);
  return {
    digest,
    group: ordered.filter((one) => 'value' in one),
    persons: ordered.filter((one) => 'values' in one),
    ties: tiesOf(graph),
    cutMembers,
  };
}

/** Its ties by from, then to: the graph's own columns, and who stands in each row. */
function tiesOf({ size, given: { offsets, columns, weights } }: TieGraph): Arcs {
  const from = shared(Uint32Array, columns.length);
  for (let person = 0; person < size; person++) from.fill(person, offsets[person], offsets[person + 1]);
  return { from, to: columns, weight: weights };
}
