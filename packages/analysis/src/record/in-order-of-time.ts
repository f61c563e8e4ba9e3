import { shared } from '../graph/compressed-rows';
import { type InteractionTable, NONE } from './interaction-table';

/**
 * The same rows by time, then kind, from, to: in whatever order they came, what is added up from them has the same bits.
 * Acts and things are numbered anew by their first appearance in that order. O(rows) where they come sorted by time,
 * O(rows · log rows) else.
 */
export function inOrderOfTime(table: InteractionTable): InteractionTable {
  const { length, from, to, at, kind } = table;
  const order = Uint32Array.from({ length }, (_, row) => row);
  const comesBefore = (a: number, b: number): number =>
    at[a]! - at[b]! || kind[a]! - kind[b]! || from[a]! - from[b]! || to[a]! - to[b]! || a - b;
  if (!isSorted(order, comesBefore)) order.sort(comesBefore);
  return {
    length,
    from: taken(Uint32Array, from, order),
    to: taken(Uint32Array, to, order),
    at: taken(Float64Array, at, order),
    kind: taken(Uint8Array, kind, order),
    ...renumbered(table, order),
  };
}

function isSorted(order: Uint32Array, compare: (a: number, b: number) => number): boolean {
  for (let place = 1; place < order.length; place++) if (compare(order[place - 1]!, order[place]!) > 0) return false;
  return true;
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
  const acts = new Renumbering();
  const things = new Renumbering();
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
  private readonly numbers = new Map<number, number>();

  of(number: number): number {
    const known = this.numbers.get(number);
    if (known !== undefined) return known;
    this.numbers.set(number, this.numbers.size);
    return this.numbers.size - 1;
  }
}
