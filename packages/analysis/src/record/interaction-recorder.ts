import { shared } from '../graph/compressed-rows';
import { type InteractionTable, NONE } from './interaction-table';

/** One thing that somebody did, as the border knows it. */
export interface Interaction {
  readonly from: string;
  /** Null: towards all. */
  readonly to: string | null;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** A place in the record's `kinds`. */
  readonly kind: number;
  /** The act that it is part of. */
  readonly act: string;
  /** The thing that shows it. */
  readonly thing: string;
  /** The thing that it is about; null where there is no such. */
  readonly about: string | null;
}

const FIRST_CAPACITY = 1_024;

/**
 * Takes down what people did, a row at a time, and maps their ids to numbers, once. Whatever comes from or goes to somebody
 * who is not among the people is passed over, as is what happened after `asOf`.
 */
export class InteractionRecorder {
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly acts = new Map<string, number>();
  private readonly things = new Map<string, number>();
  private columns = columnsOf(FIRST_CAPACITY);
  private length = 0;

  /** @param people sorted by code unit, each once */
  constructor(
    people: readonly string[],
    private readonly asOf: number,
  ) {
    this.numbers = new Map(people.map((person, number) => [person, number]));
  }

  /** @throws RangeError when its time is not finite: the message names the interaction */
  add({ from, to, at, kind, act, thing, about }: Interaction): void {
    if (!Number.isFinite(at))
      throw new RangeError(`The interaction from ${JSON.stringify(from)} to ${JSON.stringify(to)} has the time ${at}.`);
    const giver = this.numbers.get(from);
    const taker = to === null ? NONE : this.numbers.get(to);
    if (at > this.asOf || giver === undefined || taker === undefined) return;
    if (this.length === this.columns.at.length) this.columns = copyInto(columnsOf(2 * this.length), this.columns);
    const row = this.length++;
    this.columns.from[row] = giver;
    this.columns.to[row] = taker;
    this.columns.at[row] = at;
    this.columns.kind[row] = kind;
    this.columns.act[row] = numberOf(this.acts, act);
    this.columns.thing[row] = numberOf(this.things, thing);
    this.columns.about[row] = about === null ? NONE : numberOf(this.things, about);
  }

  /** All that was taken down. */
  table(): InteractionTable {
    const { length, columns } = this;
    const upTo = <Column extends { subarray(start: number, end: number): Column }>(column: Column): Column =>
      column.subarray(0, length);
    return {
      length,
      from: upTo(columns.from),
      to: upTo(columns.to),
      at: upTo(columns.at),
      kind: upTo(columns.kind),
      act: upTo(columns.act),
      thing: upTo(columns.thing),
      about: upTo(columns.about),
    };
  }
}

type Columns = Omit<InteractionTable, 'length'>;

const columnsOf = (capacity: number): Columns => ({
  from: shared(Uint32Array, capacity),
  to: shared(Uint32Array, capacity),
  at: shared(Float64Array, capacity),
  kind: shared(Uint8Array, capacity),
  act: shared(Uint32Array, capacity),
  thing: shared(Uint32Array, capacity),
  about: shared(Uint32Array, capacity),
});

function copyInto(larger: Columns, columns: Columns): Columns {
  for (const name of Object.keys(columns) as (keyof Columns)[]) larger[name].set(columns[name]);
  return larger;
}

/** Numbers by first appearance. */
function numberOf(numbers: Map<string, number>, id: string): number {
  const known = numbers.get(id);
  if (known !== undefined) return known;
  numbers.set(id, numbers.size);
  return numbers.size - 1;
}
