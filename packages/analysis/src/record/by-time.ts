/**
 * The places of times from the first to the last; those of one moment stay in the order in which they were. Radix sort by digits
 * of 11 bits: O(times). Keys travel with their places, so memory is read in its order.
 */
export function placesByTime(at: Float64Array): Uint32Array {
  let keys = keysOf(at);
  if (isAscending(at)) return keys.place;
  let other: Keys = { first: new Uint32Array(at.length), last: new Uint32Array(at.length), place: keys.place.slice() };
  for (const half of ['last', 'first'] as const)
    for (const shift of [0, 11, 22]) {
      const counts = countsOf(keys[half], shift);
      if (counts.includes(at.length)) continue; // all have this digit
      scatter(keys, other, keys[half], shift, startsOf(counts));
      [keys, other] = [other, keys];
    }
  return keys.place;
}

function isAscending(at: Float64Array): boolean {
  for (let k = 1; k < at.length; k++) if (at[k - 1]! > at[k]!) return false;
  return true;
}

/** The bits of a time in two halves, turned so that they order as numbers as the times do. */
interface Keys {
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  readonly place: Uint32Array;
}

const DIGIT = 0x7ff;

/** Where, of the two halves of a number, this machine keeps the one with its sign. */
const SIGNED = new Uint32Array(Float64Array.of(-0).buffer)[0] === 0 ? 1 : 0;

function keysOf(at: Float64Array): Keys {
  const bits = new Uint32Array(Float64Array.from(at).buffer);
  const first = new Uint32Array(at.length);
  const last = new Uint32Array(at.length);
  const place = new Uint32Array(at.length);
  for (let k = 0; k < at.length; k++) {
    const signed = bits[2 * k + SIGNED]!;
    const unsigned = bits[2 * k + 1 - SIGNED]!;
    const isNegative = signed >>> 31 === 1;
    first[k] = isNegative ? ~signed : signed | 0x8000_0000;
    last[k] = isNegative ? ~unsigned : unsigned;
    place[k] = k;
  }
  return { first, last, place };
}

function countsOf(key: Uint32Array, shift: number): Uint32Array {
  const counts = new Uint32Array(DIGIT + 1);
  for (let k = 0; k < key.length; k++) counts[(key[k]! >>> shift) & DIGIT]! += 1;
  return counts;
}

function startsOf(counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length);
  for (let digit = 1; digit < counts.length; digit++) starts[digit] = starts[digit - 1]! + counts[digit - 1]!;
  return starts;
}

function scatter(from: Keys, into: Keys, key: Uint32Array, shift: number, next: Uint32Array): void {
  for (let k = 0; k < key.length; k++) {
    const slot = next[(key[k]! >>> shift) & DIGIT]!++;
    into.first[slot] = from.first[k]!;
    into.last[slot] = from.last[k]!;
    into.place[slot] = from.place[k]!;
  }
}
