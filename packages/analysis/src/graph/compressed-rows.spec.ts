import fc from 'fast-check';
import { type Arcs, compress, type CompressedRows, rowSum, sumOf, together, transpose } from './compressed-rows';

const SIZE = 6;

/** Places of a small matrix, each at most once, in any order. */
const arcs: fc.Arbitrary<Arcs> = fc.uniqueArray(fc.nat(SIZE * SIZE - 1)).chain((places) =>
  fc.array(fc.constantFrom(0.5, 1, 3), { minLength: places.length, maxLength: places.length }).map((weights) => ({
    from: Uint32Array.from(places, (place) => Math.floor(place / SIZE)),
    to: Uint32Array.from(places, (place) => place % SIZE),
    weight: Float64Array.from(weights),
  })),
);
const matrices = arcs.map((some) => compress(SIZE, some));

/** Row by row, 0 where no entry is. */
function dense({ offsets, columns, weights }: CompressedRows): number[][] {
  return Array.from({ length: offsets.length - 1 }, (_, row) => {
    const values = Array.from({ length: offsets.length - 1 }, () => 0);
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) values[columns[k]!] = weights[k]!;
    return values;
  });
}

const always = <Values extends [unknown, ...unknown[]]>(
  law: (...values: Values) => void,
  ...values: { [Place in keyof Values]: fc.Arbitrary<Values[Place]> }
) => fc.assert(fc.property(...values, law), { numRuns: 300 });

describe('compressed rows', () => {
  it('hold each entry in its place, columns ascending, in whatever order they come', () =>
    always((some: Arcs) => {
      const rows = compress(SIZE, some);
      const expected = dense(
        compress(SIZE, { from: new Uint32Array(), to: new Uint32Array(), weight: new Float64Array() }),
      );
      some.from.forEach((row, k) => (expected[row]![some.to[k]!] = some.weight[k]!));
      expect(dense(rows)).toEqual(expected);
      for (let row = 0; row < SIZE; row++) {
        const columns = [...rows.columns.subarray(rows.offsets[row], rows.offsets[row + 1])];
        expect(columns).toEqual([...columns].sort((a, b) => a - b));
      }
    }, arcs));

  it('are the same when they are turned twice', () =>
    always((rows: CompressedRows) => {
      const turned = transpose(rows);
      expect(dense(turned)).toEqual(dense(rows).map((_, row) => dense(rows).map((values) => values[row]!)));
      expect(transpose(turned)).toEqual(rows);
    }, matrices));

  it('are added place by place', () =>
    always(
      (a: CompressedRows, b: CompressedRows) => {
        const sum = sumOf(a, b);
        expect(dense(sum)).toEqual(dense(a).map((row, i) => row.map((value, j) => value + dense(b)[i]![j]!)));
        expect(sum).toEqual(sumOf(b, a));
      },
      matrices,
      matrices,
    ));

  it('are walked together, once through each place that either holds', () =>
    always(
      (a: CompressedRows, b: CompressedRows) => {
        const seen: number[][] = [];
        together(a, b, (row, column, inA, inB) => seen.push([row, column, inA, inB]));
        const expected = dense(a).flatMap((values, row) =>
          values.map((inA, column) => [row, column, inA, dense(b)[row]![column]!]),
        );
        expect(seen).toEqual(expected.filter(([, , inA, inB]) => inA! + inB! > 0));
      },
      matrices,
      matrices,
    ));

  it('add up a row', () =>
    always((rows: CompressedRows) => {
      dense(rows).forEach((values, row) =>
        expect(rowSum(rows, row)).toBe(values.reduce((sum, value) => sum + value, 0)),
      );
    }, matrices));

  it('lie in memory that threads share', () => {
    const rows = compress(2, { from: Uint32Array.of(0), to: Uint32Array.of(1), weight: Float64Array.of(1) });
    for (const { offsets, columns, weights } of [rows, transpose(rows), sumOf(rows, rows)])
      for (const column of [offsets, columns, weights])
        expect(Object.prototype.toString.call(column.buffer)).toBe('[object SharedArrayBuffer]');
  });
});
