/**
 * A sparse matrix, row by row: row i holds columns[k] with weights[k] for offsets[i] ≤ k < offsets[i + 1], columns ascending.
 * In memory that threads share, so that handing one to another copies nothing.
 */
export interface CompressedRows {
  readonly offsets: Uint32Array;
  readonly columns: Uint32Array;
  readonly weights: Float64Array;
}

/** Entries of a matrix in any order: entry k stands in row from[k] and column to[k]. */
export interface Arcs {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly weight: Float64Array;
}

/**
 * Rows of entries that come in any order, each place at most once. O(size + entries), by counting twice: by column, then,
 * keeping that order, by row.
 */
export function compress(size: number, { from, to, weight }: Arcs): CompressedRows {
  return transpose(countedByColumn(size, from, to, weight));
}

/** The same entries seen from their columns. O(size + entries), by counting. */
export function transpose({ offsets, columns, weights }: CompressedRows): CompressedRows {
  const size = offsets.length - 1;
  const turned = emptyRows(size, columns.length);
  for (let k = 0; k < columns.length; k++) turned.offsets[columns[k]! + 1]! += 1;
  accumulate(turned.offsets);
  const next = turned.offsets.slice();
  for (let row = 0; row < size; row++) {
    const end = offsets[row + 1]!;
    for (let k = offsets[row]!; k < end; k++) {
      const slot = next[columns[k]!]!++;
      turned.columns[slot] = row;
      turned.weights[slot] = weights[k]!;
    }
  }
  return turned;
}

/**
 * The sum of two matrices of one size: every place that holds an entry in either, with both weights added up.
 * O(size + entries).
 */
export function sumOf(a: CompressedRows, b: CompressedRows): CompressedRows {
  const size = a.offsets.length - 1;
  const offsets = shared(Uint32Array, size + 1);
  const columns = new Uint32Array(a.columns.length + b.columns.length);
  const weights = new Float64Array(columns.length);
  let k = 0;
  for (let row = 0; row < size; row++) {
    const endA = a.offsets[row + 1]!;
    const endB = b.offsets[row + 1]!;
    let i = a.offsets[row]!;
    let j = b.offsets[row]!;
    while (i < endA || j < endB) {
      const order = i === endA ? 1 : j === endB ? -1 : a.columns[i]! - b.columns[j]!;
      columns[k] = order <= 0 ? a.columns[i]! : b.columns[j]!;
      weights[k++] = order < 0 ? a.weights[i++]! : order > 0 ? b.weights[j++]! : a.weights[i++]! + b.weights[j++]!;
    }
    offsets[row + 1] = k;
  }
  return { offsets, columns: sharedCopy(Uint32Array, columns, k), weights: sharedCopy(Float64Array, weights, k) };
}

/**
 * Walks two matrices together: `visit` sees every place that holds an entry in either, row by row, columns ascending,
 * with both weights, 0 for the one that is missing. O(size + entries).
 */
export function together(
  a: CompressedRows,
  b: CompressedRows,
  visit: (row: number, column: number, inA: number, inB: number) => void,
): void {
  for (let row = 0; row + 1 < a.offsets.length; row++) {
    const endA = a.offsets[row + 1]!;
    const endB = b.offsets[row + 1]!;
    let i = a.offsets[row]!;
    let j = b.offsets[row]!;
    while (i < endA || j < endB) {
      const columnA = i < endA ? a.columns[i]! : Infinity;
      const columnB = j < endB ? b.columns[j]! : Infinity;
      const column = columnA < columnB ? columnA : columnB;
      visit(row, column, columnA === column ? a.weights[i++]! : 0, columnB === column ? b.weights[j++]! : 0);
    }
  }
}

/** Sum of the weights in a row, 0 when it is empty. */
export function rowSum({ offsets, weights }: CompressedRows, row: number): number {
  let sum = 0;
  for (let k = offsets[row]!; k < offsets[row + 1]!; k++) sum += weights[k]!;
  return sum;
}

/** A typed array of zeros, in memory that threads share. */
export function shared<Values>(
  Type: { new (buffer: SharedArrayBuffer): Values; readonly BYTES_PER_ELEMENT: number },
  length: number,
): Values {
  return new Type(new SharedArrayBuffer(length * Type.BYTES_PER_ELEMENT));
}

function countedByColumn(size: number, from: Uint32Array, to: Uint32Array, weight: Float64Array): CompressedRows {
  const rows = emptyRows(size, from.length);
  for (let k = 0; k < to.length; k++) rows.offsets[to[k]! + 1]! += 1;
  accumulate(rows.offsets);
  const next = rows.offsets.slice();
  for (let k = 0; k < from.length; k++) {
    const slot = next[to[k]!]!++;
    rows.columns[slot] = from[k]!;
    rows.weights[slot] = weight[k]!;
  }
  return rows;
}

function emptyRows(size: number, entries: number): CompressedRows {
  return {
    offsets: shared(Uint32Array, size + 1),
    columns: shared(Uint32Array, entries),
    weights: shared(Float64Array, entries),
  };
}

/** From how many stand in each row, a place further, to where each row begins. */
export function accumulate(offsets: Uint32Array): void {
  for (let row = 1; row < offsets.length; row++) offsets[row]! += offsets[row - 1]!;
}

function sharedCopy<Values extends Uint32Array | Float64Array>(
  Type: { new (buffer: SharedArrayBuffer): Values; readonly BYTES_PER_ELEMENT: number },
  values: Values,
  length: number,
): Values {
  const copy = shared(Type, length);
  copy.set(values.subarray(0, length));
  return copy;
}
