import fc from 'fast-check';
import { TieGraph } from '../src/graph/tie-graph';
import { tiesOf } from './adjacency';
import { graphs } from './arbitrary-graph';

export interface Renumbered {
  readonly graph: TieGraph;
  /** The same ties of the same people under other numbers. */
  readonly other: TieGraph;
  /** The number that each has in `other`. */
  readonly numbers: readonly number[];
}

/** Graphs of up to so many people, twice: what a measure says must not depend on how people are numbered. */
export const renumbered = (mostPeople: number): fc.Arbitrary<Renumbered> =>
  graphs(mostPeople).chain((graph) => {
    const people = Array.from({ length: graph.size }, (_, person) => person);
    return fc
      .shuffledSubarray(people, { minLength: graph.size })
      .map((numbers) => ({ graph, numbers, other: under(numbers, graph) }));
  });

function under(numbers: readonly number[], graph: TieGraph): TieGraph {
  const ties = [...tiesOf(graph.given)];
  return TieGraph.of(graph.size, {
    from: Uint32Array.from(ties, ({ from }) => numbers[from]!),
    to: Uint32Array.from(ties, ({ to }) => numbers[to]!),
    weight: Float64Array.from(ties, ({ weight }) => weight),
  });
}
