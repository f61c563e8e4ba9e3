import fc from 'fast-check';
import { wilsonLowerBound } from './wilson-lower-bound';

describe('Wilson’s lower bound', () => {
  it.each([
    // Newcombe (1998), Stat. Med. 17:857, table I, method 3, https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E
    [81, 263, 0.2553],
    [15, 148, 0.0624],
    [0, 20, 0],
    [1, 29, 0.0061],
  ])('of %i in %i is the published %d', (kept, all, bound) =>
    expect(wilsonLowerBound(kept, all)).toBeCloseTo(bound, 4),
  );

  it('vouches for more the more there is of the same', () => {
    expect(wilsonLowerBound(1, 1)).toBeCloseTo(0.2065, 4);
    expect(wilsonLowerBound(100, 100)).toBeCloseTo(0.963, 4);
  });

  it('is nothing without trials', () => expect(wilsonLowerBound(0, 0)).toBeNull());

  it.each([
    [3, 2],
    [-1, 2],
    [1, 1.5],
    [NaN, 1],
  ])('cannot be that of %p successes in %p trials', (successes, trials) =>
    expect(() => wilsonLowerBound(successes, trials)).toThrow(RangeError),
  );

  it('solves the equation it comes from: the share lies z standard errors of the bound above it', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.nat(1e6), (successes, failures) => {
        const trials = successes + failures;
        const bound = wilsonLowerBound(successes, trials)!;
        expect(bound + 1.959963984540054 * Math.sqrt((bound * (1 - bound)) / trials)).toBeCloseTo(
          successes / trials,
          9,
        );
      }),
    ));

  it('lies between 0 and the share itself', () =>
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(1e6), (kept, broken) => {
        fc.pre(kept + broken > 0);
        const bound = wilsonLowerBound(kept, kept + broken)!;
        expect(bound >= 0 && bound <= kept / (kept + broken)).toBe(true);
      }),
    ));
});
