import fc from 'fast-check';
import { type Rating, ratingsOf } from '../../test/ratings-of';
import { slowKrippendorffAlpha } from '../../test/slow-krippendorff-alpha';
import { krippendorffAlpha } from './krippendorff-alpha';

/** A row a rater, a column an item; null where they did not rate it. */
const ratingsIn = (table: readonly (readonly (number | null)[])[]): Rating[] =>
  table.flatMap((row, rater) => row.flatMap((value, item) => (value === null ? [] : [[rater, item, value] as const])));
const alpha = (...table: (number | null)[][]) => krippendorffAlpha(ratingsOf(...ratingsIn(table)));

const tables = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 8 })).chain(([raters, items]) => {
  const value = fc.option(
    fc.oneof(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: -30, max: 30 }).map((tenths) => tenths / 10),
    ),
  );
  return fc.array(fc.array(value, { minLength: items, maxLength: items }), { minLength: raters, maxLength: raters });
});

/** What people said: up to six of them, up to eight questions, some left out. */
const ratings = tables.map(ratingsIn);

describe('Krippendorff’s α', () => {
  const _ = null;
  // Krippendorff (2011), section D: four observers, twelve units; interval .849 (nominal .743).
  const published = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
    [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
  ];

  it('is .849 of the example published', () => expect(alpha(...published)).toBeCloseTo(0.849, 3));

  it('is checked against a reference that finds both values published', () => {
    expect(slowKrippendorffAlpha(ratingsOf(...ratingsIn(published)), 'interval')).toBeCloseTo(0.849, 3);
    expect(slowKrippendorffAlpha(ratingsOf(...ratingsIn(published)), 'nominal')).toBeCloseTo(0.743, 3);
  });

  it('is 1 where all agree', () => expect(alpha([1, 4, 2], [1, 4, 2], [1, _, 2])).toBe(1));
  it('is below 0 where they contradict each other', () => expect(alpha([1, 5, 1, 5], [5, 1, 5, 1])).toBe(-0.75));
  it('is 0 where they differ on the only item', () => expect(alpha([1], [5])).toBe(0));

  it.each([
    ['nobody rated', []],
    ['one person did', [[1, 2, 3]]],
    ['nobody rated what another did', [[1, _], [_, 2]]], // prettier-ignore
    ['all is the same', [[0.1, 0.1], [0.1, 0.1], [0.1, 0.1]]], // prettier-ignore
  ])('is null when %s', (_when, table) => expect(alpha(...table)).toBeNull());

  it('leaves out what only one rated', () =>
    expect(alpha([1, 2, 4, 9], [1, 3, 4, _])).toBe(alpha([1, 2, 4], [1, 3, 4])));

  it('does not change with the zero and the unit of the scale', () =>
    expect(alpha(...published.map((row) => row.map((value) => value && 10 * value - 25)))).toBeCloseTo(
      alpha(...published)!,
      12,
    ));

  it('is what the coincidence matrix gives', () =>
    fc.assert(
      fc.property(ratings, (some) => {
        const slow = slowKrippendorffAlpha(ratingsOf(...some), 'interval');
        const fast = krippendorffAlpha(ratingsOf(...some));
        if (slow === null || fast === null) expect(fast).toBe(slow);
        else expect(Math.abs(fast - slow)).toBeLessThan(1e-9);
      }),
      { numRuns: 2000 },
    ));

  it('lies between −1 and 1, with the same bits in whatever order', () =>
    fc.assert(
      fc.property(
        ratings.chain((some) =>
          fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length, maxLength: some.length })),
        ),
        ([some, reordered]) => {
          const value = krippendorffAlpha(ratingsOf(...some));
          expect(krippendorffAlpha(ratingsOf(...reordered))).toBe(value);
          if (value !== null) expect(value > -1 && value <= 1).toBe(true);
        },
      ),
      { numRuns: 500 },
    ));

  it.each<[Rating, string]>([
    [[3, 2, NaN], 'Rating 1: rater 3 gave item 2 the value NaN: a rating must be a finite number.'],
    [[3, 2, Infinity], 'Rating 1: rater 3 gave item 2 the value Infinity'],
    [[0, 0, 5], 'Rating 1: rater 0 gave item 0 the value 5: the same rater gave this item another'],
  ])('refuses %j, and says which rating it is', (bad, message) =>
    expect(() => krippendorffAlpha(ratingsOf([0, 0, 4], bad))).toThrow(message),
  );

  it('refuses columns of different lengths', () =>
    expect(() => krippendorffAlpha({ ...ratingsOf([0, 0, 4], [1, 0, 4]), rater: Uint32Array.of(0) })).toThrow(
      '2 ratings need as many raters and items, not 1 and 2',
    ));
});
