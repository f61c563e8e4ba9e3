import { compareCodeUnits } from '../compare-code-units';
import { GraphError } from './graph-error';
import type { Tie } from './tie';
import { TieGraph } from './tie-graph';

/** A graph, and whom its numbers stand for. */
export interface NamedGraph {
  /** Sorted by code unit; a person's number is their place here. */
  readonly people: readonly string[];
  readonly graph: TieGraph;
}

/**
 * A graph of people who have ids: the same people and ties are the same graph, in whatever order they come.
 *
 * @throws GraphError for a weight that is not above 0 and finite, a self tie, a tie with a stranger, a tie given twice
 */
export function namedGraph(people: Iterable<string>, ties: Iterable<Tie<string>>): NamedGraph {
  const sorted = [...new Set(people)].sort(compareCodeUnits);
  const numbers = new Map(sorted.map((person, number) => [person, number]));
  const all = [...ties];
  const numberOf = (tie: Tie<string>, person: string): number => {
    const number = numbers.get(person);
    if (number === undefined) throw new GraphError(tie, 'has an end that is not among the people');
    return number;
  };
  const arcs = {
    from: Uint32Array.from(all, (tie) => numberOf(tie, tie.from)),
    to: Uint32Array.from(all, (tie) => numberOf(tie, tie.to)),
    weight: Float64Array.from(all, ({ weight }) => weight),
  };
  try {
    return { people: sorted, graph: TieGraph.of(sorted.length, arcs) };
  } catch (error) {
    throw error instanceof GraphError ? withNames(error, sorted) : error;
  }
}

function withNames({ tie: { from, to, weight }, wrong }: GraphError, people: readonly string[]): GraphError {
  return new GraphError({ from: people[Number(from)]!, to: people[Number(to)]!, weight }, wrong);
}
