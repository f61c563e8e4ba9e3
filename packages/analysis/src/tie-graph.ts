import { compareCodeUnits } from './compare-code-units';
import { compress, type CompressedRows, type Entry, together, transpose } from './compressed-rows';
import { GraphError } from './graph-error';
import { type Tie } from './tie';

/**
 * Who is tied to whom, and how strongly: a directed weighted graph without self ties or parallel ties. People are numbered
 * in the order of their ids, by code unit, so that the same people and ties are the same graph in whatever order they come.
 *
 * Typed arrays throughout: 100,000 people with a million ties take some 60 MB.
 */
export class TieGraph {
  private constructor(
    /** Sorted by code unit; a person's number is their place here. */
    readonly people: readonly string[],
    /** Row i: to whom i is tied, w_ij. */
    readonly given: CompressedRows,
    /** Row i: who is tied to i, w_ji. */
    readonly received: CompressedRows,
    /** Row i: with whom i is connected in either direction, w_ij + w_ji. Each pair stands in both rows, with the same bits. */
    readonly undirected: CompressedRows,
  ) {}

  /** @throws GraphError for a weight that is not above 0 and finite, a self tie, a tie with a stranger, a tie given twice */
  static of(people: Iterable<string>, ties: Iterable<Tie>): TieGraph {
    const sorted = [...new Set(people)].sort(compareCodeUnits);
    const given = compress(sorted.length, entriesOf(ties, sorted));
    const received = transpose(given);
    return new TieGraph(sorted, given, received, union(given, received));
  }

  /** Number of people. */
  get size(): number {
    return this.people.length;
  }

  /** Number of ties, each direction for itself. */
  get arcs(): number {
    return this.given.columns.length;
  }

  /** Number of pairs of people tied in at least one direction. */
  get dyads(): number {
    return this.undirected.columns.length / 2;
  }

  /** With how many people somebody is connected in either direction. */
  degree(person: number): number {
    return this.undirected.offsets[person + 1]! - this.undirected.offsets[person]!;
  }
}

function entriesOf(ties: Iterable<Tie>, people: readonly string[]): Entry[] {
  const numbers = new Map(people.map((person, number) => [person, number]));
  const seen = new Set<number>();
  const entries: Entry[] = [];
  for (const tie of ties) {
    const row = numbers.get(tie.from);
    const column = numbers.get(tie.to);
    if (row === undefined || column === undefined) throw new GraphError(tie, 'has an end that is not among the people');
    if (row === column) throw new GraphError(tie, 'ties a person to themselves');
    if (!(tie.weight > 0 && tie.weight < Infinity)) throw new GraphError(tie, 'needs a finite weight above 0');
    const place = row * people.length + column;
    if (seen.has(place)) throw new GraphError(tie, 'is given twice: add the weights up first');
    seen.add(place);
    entries.push({ row, column, weight: tie.weight });
  }
  return entries.sort((a, b) => a.row - b.row || a.column - b.column);
}

function union(given: CompressedRows, received: CompressedRows): CompressedRows {
  const entries: Entry[] = [];
  together(given, received, (row, column, there, back) => entries.push({ row, column, weight: there + back }));
  return compress(given.offsets.length - 1, entries);
}
