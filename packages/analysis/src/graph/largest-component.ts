import { components } from '../algorithms/components';
import { type CompressedRows, shared } from './compressed-rows';
import { TieGraph } from './tie-graph';

/** Some of the people of a graph with all ties between them. */
export interface Part {
  readonly graph: TieGraph;
  /** Of each of its people, their number in the whole; ascending. */
  readonly people: Uint32Array;
}

/**
 * The largest of the pieces between which there is no tie; of several the one with the lowest number in it. Nothing is
 * copied where the graph hangs together: for measures that only make sense where everybody can be reached.
 *
 * Cost       O(n + m)
 */
export function largestComponent(graph: TieGraph): Part {
  const { of, sizes } = components(graph);
  const largest = sizes.indexOf(sizes.reduce((most, size) => Math.max(most, size), 0));
  const people = Uint32Array.from(of.keys()).filter((person) => of[person] === largest);
  if (people.length === graph.size) return { graph, people };
  const numbers = new Uint32Array(graph.size);
  people.forEach((person, number) => (numbers[person] = number));
  const within = (rows: CompressedRows): CompressedRows => rowsOf(rows, people, numbers);
  return { graph: new TieGraph(within(graph.given), within(graph.received), within(graph.undirected)), people };
}

/** The rows of these people, in whose columns nobody else stands. */
function rowsOf(
  { offsets, columns, weights }: CompressedRows,
  people: Uint32Array,
  numbers: Uint32Array,
): CompressedRows {
  const starts = shared(Uint32Array, people.length + 1);
  for (let row = 0; row < people.length; row++)
    starts[row + 1] = starts[row]! + offsets[people[row]! + 1]! - offsets[people[row]!]!;
  const kept = { columns: shared(Uint32Array, starts.at(-1)!), weights: shared(Float64Array, starts.at(-1)!) };
  for (let row = 0; row < people.length; row++) {
    const first = offsets[people[row]!]!;
    const end = offsets[people[row]! + 1]!;
    for (let k = first, place = starts[row]!; k < end; k++, place++) {
      kept.columns[place] = numbers[columns[k]!]!;
      kept.weights[place] = weights[k]!;
    }
  }
  return { offsets: starts, ...kept };
}
