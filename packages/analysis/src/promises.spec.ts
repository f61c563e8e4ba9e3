import fc from 'fast-check';
import { keptRate, wilsonLowerBound } from './index';

describe('promises kept', () => {
  it('are a share of those that came to an end', () => expect(keptRate(3, 1)).toBe(0.75));
  it('are nothing before one has', () => expect([keptRate(0, 0), wilsonLowerBound(0, 0)]).toEqual([null, null]));
  it.each([
    [-1, 2],
    [1, 0.5],
    [NaN, 1],
  ])('cannot be %p of %p', (kept, broken) => {
    expect(() => keptRate(kept, broken)).toThrow(RangeError);
    expect(() => wilsonLowerBound(kept, broken)).toThrow(RangeError);
  });
});

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

  it('cannot count more successes than trials, nor a negative z', () => {
    expect(() => wilsonLowerBound(3, 2)).toThrow(RangeError);
    expect(() => wilsonLowerBound(1, 2, -1)).toThrow(RangeError);
  });

  it('lies between 0 and the share itself', () =>
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(1e6), (kept, broken) => {
        fc.pre(kept + broken > 0);
        const bound = wilsonLowerBound(kept, kept + broken)!;
        expect(bound >= 0 && bound <= keptRate(kept, broken)!).toBe(true);
      }),
    ));
});
