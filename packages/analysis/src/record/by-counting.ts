import { accumulate } from '../graph/compressed-rows';

type Numbers = Uint32Array | Uint8Array;

/** The rows that count, as they stand. */
export function rowsThat(counts: (row: number) => boolean, length: number): Uint32Array {
  const rows = new Uint32Array(length);
  let found = 0;
  for (let row = 0; row < length; row++) if (counts(row)) rows[found++] = row;
  return rows.subarray(0, found);
}

/**
 * Rows by their value in a column of numbers below `size`; those of one value stay in the order in which they were.
 * By counting: O(size + rows).
 */
export function sortedBy(column: Numbers, size: number, rows: Uint32Array): Uint32Array {
  const next = new Uint32Array(size + 1);
  for (let k = 0; k < rows.length; k++) next[column[rows[k]!]! + 1]! += 1;
  accumulate(next);
  const sorted = new Uint32Array(rows.length);
  for (let k = 0; k < rows.length; k++) sorted[next[column[rows[k]!]!]!++] = rows[k]!;
  return sorted;
}

/** The rows that count, by from, then to; those of one pair stay in the order in which they were. O(size + rows). */
export function byPair(
  size: number,
  from: Uint32Array,
  to: Uint32Array,
  counts: (row: number) => boolean,
): Uint32Array {
  return sortedBy(from, size, sortedBy(to, size, rowsThat(counts, from.length)));
}
