/** A sparse matrix, row by row: row i holds columns[k] with weights[k] for offsets[i] ≤ k < offsets[i + 1], columns ascending. */
export interface CompressedRows {
  readonly offsets: Uint32Array;
  readonly columns: Uint32Array;
  readonly weights: Float64Array;
}

export interface Entry {
  readonly row: number;
  readonly column: number;
  readonly weight: number;
}

/** Rows of entries that come sorted by row and column. O(size + entries). */
export function compress(size: number, entries: readonly Entry[]): CompressedRows {
  const rows = emptyRows(size, entries.length);
  entries.forEach(({ row, column, weight }, k) => {
    rows.offsets[row + 1]! += 1;
    rows.columns[k] = column;
    rows.weights[k] = weight;
  });
  accumulate(rows.offsets);
  return rows;
}

/** The same entries seen from their columns. O(size + entries), by counting. */
export function transpose({ offsets, columns, weights }: CompressedRows): CompressedRows {
  const size = offsets.length - 1;
  const turned = emptyRows(size, columns.length);
  for (const column of columns) turned.offsets[column + 1]! += 1;
  accumulate(turned.offsets);
  const next = turned.offsets.slice();
  for (let row = 0; row < size; row++) {
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
      const slot = next[columns[k]!]!++;
      turned.columns[slot] = row;
      turned.weights[slot] = weights[k]!;
    }
  }
  return turned;
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
    const [endA, endB] = [a.offsets[row + 1]!, b.offsets[row + 1]!];
    let [i, j] = [a.offsets[row]!, b.offsets[row]!];
    while (i < endA || j < endB) {
      const columnA = i < endA ? a.columns[i]! : Infinity;
      const columnB = j < endB ? b.columns[j]! : Infinity;
      const column = Math.min(columnA, columnB);
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

function emptyRows(size: number, entries: number): CompressedRows {
  return {
    offsets: new Uint32Array(size + 1),
    columns: new Uint32Array(entries),
    weights: new Float64Array(entries),
  };
}

/** From how many stand in each row to where each row begins. */
function accumulate(offsets: Uint32Array): void {
  for (let row = 1; row < offsets.length; row++) offsets[row]! += offsets[row - 1]!;
}
