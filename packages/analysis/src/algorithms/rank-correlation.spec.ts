import fc from 'fast-check';
import { rankCorrelation } from './rank-correlation';

const correlation = (one: readonly number[], other: readonly number[]) =>
  rankCorrelation(Float64Array.from(one), Float64Array.from(other));

/** The rank of each: how many are less, and half of those that are equal. Then Pearson's correlation, by its definition. */
function slowCorrelation(one: readonly number[], other: readonly number[]): number {
  const ranks = (values: readonly number[]): number[] =>
    values.map((value) => values.reduce((rank, one) => rank + (one < value ? 1 : one === value ? 0.5 : 0), 0));
  const [a, b] = [ranks(one), ranks(other)];
  const mean = one.length / 2;
  const sum = (of: (row: number) => number): number => a.reduce((total, _, row) => total + of(row), 0);
  const squares = sum((row) => (a[row]! - mean) ** 2) * sum((row) => (b[row]! - mean) ** 2);
  return sum((row) => (a[row]! - mean) * (b[row]! - mean)) / Math.sqrt(squares);
}

const rows = fc.array(
  fc.tuple(fc.nat(6), fc.oneof(fc.constantFrom(-1, 0, 0.5), fc.double({ noNaN: true, noDefaultInfinity: true }))),
  { maxLength: 30 },
);

describe('rank correlation', () => {
  it('is 1 where both rise together, however unevenly, and −1 where one falls', () => {
    expect(correlation([1, 2, 3, 4], [0.1, 0.2, 50, 1e9])).toBe(1);
    expect(correlation([1, 2, 3, 4], [4, 3, 2, -100])).toBe(-1);
  });

  it('is that of hours before the television and IQ', () =>
    // The worked example of https://en.wikipedia.org/wiki/Spearman%27s_rank_correlation_coefficient: −29/165.
    expect(
      correlation([106, 100, 86, 101, 99, 103, 97, 113, 112, 110], [7, 27, 2, 50, 28, 29, 20, 12, 6, 17]),
    ).toBeCloseTo(-29 / 165, 12));

  it('gives equal values the mean of their ranks', () =>
    // Ranks 1, 2.5, 2.5, 4 against 1 to 4: 4.5 / √(4.5 · 5).
    expect(correlation([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12));

  it.each([
    [[], []],
    [[1], [2]],
    [
      [1, 1],
      [1, 2],
    ],
    [
      [1, 2],
      [3, 3],
    ],
  ])('is nothing for %j and %j', (one, other) => expect(correlation(one, other)).toBeNull());

  it('is what counting those below gives, the same for both ways round', () =>
    fc.assert(
      fc.property(rows, (pairs) => {
        const [one, other] = [pairs.map(([value]) => value), pairs.map(([, value]) => value)];
        const value = correlation(one, other);
        if (new Set(one).size < 2 || new Set(other).size < 2) return expect(value).toBeNull();
        expect(value).toBeCloseTo(slowCorrelation(one, other), 9);
        expect(value! >= -1 && value! <= 1).toBe(true);
        expect(correlation(other, one)).toBe(value);
      }),
      { numRuns: 500 },
    ));
});
