import { shared } from '../graph/compressed-rows';
import { placesByTime } from './by-time';
import { type InteractionTable, NONE } from './interaction-table';

/**
 * The same rows by time, then kind, from, to: in whatever order they came, what is added up from them has the same bits.
 * Acts and things are numbered anew by their first appearance in that order. What is so already is given back as it is.
 * O(rows) where few happened at one moment, O(rows · log rows) else.
 *
 * @param compare orders rows that are alike in all of these; without it they stay as they were
 */
export function inOrderOfTime(table: InteractionTable, compare: Comparison = () => 0): InteractionTable {
  const { length, from, to, at, kind } = table;
  const comparison = (a: number, b: number): number =>
    kind[a]! - kind[b]! || from[a]! - from[b]! || to[a]! - to[b]! || compare(a, b);
  if (isOrdered(table, comparison) && isNumberedInOrder(table)) return table;
  const order = placesByTime(at);
  orderMoments(at, order, comparison);
  return {
    length,
    from: taken(Uint32Array, from, order),
    to: taken(Uint32Array, to, order),
    at: taken(Float64Array, at, order),
    kind: taken(Uint8Array, kind, order),
    ...renumbered(table, order),
  };
}

type Comparison = (row: number, other: number) => number;

function isOrdered({ length, at }: InteractionTable, comparison: Comparison): boolean {
  for (let row = 1; row < length; row++)
    if (at[row - 1]! > at[row]! || (at[row - 1] === at[row] && comparison(row - 1, row) > 0)) return false;
  return true;
}

/** Whether each act and each thing has the least number that none before it has. */
function isNumberedInOrder({ length, act, thing, about }: InteractionTable): boolean {
  let acts = 0;
  let things = 0;
  for (let row = 0; row < length; row++) {
    if (act[row]! > acts) return false;
    if (act[row] === acts) acts++;
    if (thing[row]! > things) return false;
    if (thing[row] === things) things++;
    if (about[row] === NONE) continue;
    if (about[row]! > things) return false;
    if (about[row] === things) things++;
  }
  return true;
}

/** Orders what happened at one moment. */
function orderMoments(at: Float64Array, order: Uint32Array, comparison: Comparison): void {
  for (let first = 0, next = 0; first < order.length; first = next) {
    const moment = at[order[first]!]!;
    while (next < order.length && at[order[next]!] === moment) next++;
    if (next - first > 1) order.subarray(first, next).sort(comparison);
  }
}

type Column = Uint32Array | Float64Array | Uint8Array;

function taken<Values extends Column>(
  Type: { new (buffer: SharedArrayBuffer): Values; readonly BYTES_PER_ELEMENT: number },
  column: Values,
  order: Uint32Array,
): Values {
  const values = shared(Type, order.length);
  for (let place = 0; place < order.length; place++) values[place] = column[order[place]!]!;
  return values;
}

function renumbered(
  { act, thing, about }: InteractionTable,
  order: Uint32Array,
): Pick<InteractionTable, 'act' | 'thing' | 'about'> {
  const acts = new Renumbering([act]);
  const things = new Renumbering([thing, about]);
  const columns = {
    act: shared(Uint32Array, order.length),
    thing: shared(Uint32Array, order.length),
    about: shared(Uint32Array, order.length),
  };
  for (let place = 0; place < order.length; place++) {
    const row = order[place]!;
    columns.act[place] = acts.of(act[row]!);
    columns.thing[place] = things.of(thing[row]!);
    columns.about[place] = about[row] === NONE ? NONE : things.of(about[row]!);
  }
  return columns;
}

/** Numbers by first appearance. */
class Renumbering {
  private readonly numbers: Uint32Array;
  private next = 0;

  constructor(columns: readonly Uint32Array[]) {
    this.numbers = new Uint32Array(countOf(columns)).fill(NONE);
  }

  of(number: number): number {
    if (this.numbers[number] === NONE) this.numbers[number] = this.next++;
    return this.numbers[number]!;
  }
}

function countOf(columns: readonly Uint32Array[]): number {
  let count = 0;
  for (const column of columns)
    for (let row = 0; row < column.length; row++)
      if (column[row] !== NONE && column[row]! >= count) count = column[row]! + 1;
  return count;
}
