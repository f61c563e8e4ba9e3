import { compareCodeUnits } from '../compare-code-units';
import { shared } from '../graph/compressed-rows';
import { inOrderOfTime } from './in-order-of-time';
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
/** As many as a byte tells apart. */
const MOST_KINDS = 256;
/** The last moment that a Date holds; the first is as long before the epoch. */
const LAST_MOMENT = 8.64e15;

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

  /**
   * @param people sorted by code unit, each once
   * @param kinds how many kinds the record has
   * @throws RangeError when people are not in order, asOf is no moment, or there are more than 256 kinds
   */
  constructor(
    people: readonly string[],
    private readonly asOf: number,
    private readonly kinds: number = MOST_KINDS,
  ) {
    checkOrder(people);
    if (!isMoment(asOf)) throw new RangeError(`asOf must be a time in milliseconds, not ${asOf}.`);
    if (kinds > MOST_KINDS) throw new RangeError(`There can be ${MOST_KINDS} kinds of interaction, not ${kinds}.`);
    this.numbers = new Map(people.map((person, number) => [person, number]));
  }

  /** @throws RangeError when its time is no moment that a Date holds, or its kind is not there: the message names it */
  add(interaction: Interaction): void {
    this.check(interaction);
    const { from, to, at, kind, act, thing, about } = interaction;
    const giver = this.numbers.get(from);
    const taker = to === null ? NONE : this.numbers.get(to);
    if (at > this.asOf || giver === undefined || taker === undefined) return;
    if (this.length === this.columns.at.length) this.columns = copyInto(columnsOf(2 * this.length), this.columns);
    const row = this.length++;
    this.columns.from[row] = giver;
    this.columns.to[row] = taker;
    this.columns.at[row] = at + 0; // 0 and −0 are one moment, and have other bits
    this.columns.kind[row] = kind;
    this.columns.act[row] = numberOf(this.acts, act);
    this.columns.thing[row] = numberOf(this.things, thing);
    this.columns.about[row] = about === null ? NONE : numberOf(this.things, about);
  }

  /** All that was taken down, in order of time: the same bytes, in whatever order it was taken down. */
  table(): InteractionTable {
    const table = this.asTakenDown();
    return inOrderOfTime(table, byId(table, this.acts, this.things));
  }

  private check({ from, to, at, kind }: Interaction): void {
    const wrong = !isMoment(at)
      ? `the time ${at}`
      : !(Number.isInteger(kind) && kind >= 0 && kind < this.kinds)
        ? `the kind ${kind}, of ${this.kinds}`
        : null;
    if (wrong !== null)
      throw new RangeError(`The interaction from ${JSON.stringify(from)} to ${JSON.stringify(to)} has ${wrong}.`);
  }

  private asTakenDown(): InteractionTable {
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

/** Orders rows by the ids that stand behind their numbers, for these do not depend on what was taken down first. */
function byId(
  { act, thing, about }: InteractionTable,
  acts: ReadonlyMap<string, number>,
  things: ReadonlyMap<string, number>,
): (row: number, other: number) => number {
  let ids: { readonly acts: readonly string[]; readonly things: readonly string[] } | undefined; // few tables need them
  return (row, other) => {
    ids ??= { acts: [...acts.keys()], things: [...things.keys()] };
    return (
      compareCodeUnits(ids.acts[act[row]!]!, ids.acts[act[other]!]!) ||
      compareCodeUnits(ids.things[thing[row]!]!, ids.things[thing[other]!]!) ||
      Number(about[row] !== NONE) - Number(about[other] !== NONE) ||
      compareCodeUnits(ids.things[about[row]!] ?? '', ids.things[about[other]!] ?? '')
    );
  };
}

function checkOrder(people: readonly string[]): void {
  for (let place = 1; place < people.length; place++)
    if (people[place - 1]! >= people[place]!)
      throw new RangeError(
        `People must be sorted by code unit, each once: ${JSON.stringify(people[place])} is not in its place.`,
      );
}

const isMoment = (at: number): boolean => Math.abs(at) <= LAST_MOMENT;
