import fc from 'fast-check';
import { placesByTime } from './by-time';

const slowly = (at: readonly number[]): number[] =>
  [...at.keys()].sort((one, other) => at[one]! - at[other]! || one - other);

describe('the order of times', () => {
  it.each([
    ['nothing', []],
    ['one moment', [5]],
    ['what is in order', [1, 2, 2, 3]],
    ['what is the other way round', [3, 2, 1]],
    ['what was before the epoch', [5, -5, 0, -1, 1]],
    ['the first and the last that a Date holds', [8.64e15, 0, -8.64e15]],
  ])('is found for %s', (_, at) => expect([...placesByTime(Float64Array.from(at))]).toEqual(slowly(at)));

  it('is that of the numbers, and leaves what happened at one moment as it was', () => {
    const times = fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.integer({ min: -8.64e15, max: 8.64e15 }),
      fc.double({ min: -1e3, max: 1e3, noNaN: true }).map((time) => time + 0),
    );
    fc.assert(
      fc.property(fc.array(times, { maxLength: 40 }), (at) =>
        expect([...placesByTime(Float64Array.from(at))]).toEqual(slowly(at)),
      ),
      { numRuns: 1_000 },
    );
  });
});
