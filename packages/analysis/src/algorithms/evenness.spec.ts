import fc from 'fast-check';
import { shuffled } from '../../test/arbitrary-network';
import { evenness } from './evenness';

describe('evenness', () => {
  it('is 1 when all have equally much', () => expect(evenness([7, 7, 7])).toBe(1));
  it('is 0 when one has all', () => expect(evenness([7, 0, 0])).toBe(0));

  it('counts those who have nothing: without them the same is more even', () => {
    expect(evenness([5, 5, 0, 0])).toBeCloseTo(Math.log(2) / Math.log(4), 15);
    expect(evenness([5, 5])).toBe(1);
  });

  it('is the entropy over its maximum: shares of 1/2, 1/3 and 1/6', () =>
    expect(evenness([3, 2, 1])).toBeCloseTo(1.0114042647073518 / Math.log(3), 12));

  it.each([[[]], [[3]], [[0, 0]]])('is nothing for %j', (counts) => expect(evenness(counts)).toBeNull());
  it.each([[[-1, 2]], [[NaN, 2]], [[Infinity, 2]]])('refuses %j', (counts) =>
    expect(() => evenness(counts)).toThrow(RangeError),
  );

  it('lies between 0 and 1, in whatever order', () =>
    fc.assert(
      fc.property(
        fc.array(fc.nat(), { minLength: 2 }).chain((counts) => fc.tuple(fc.constant(counts), shuffled(counts))),
        ([counts, reordered]) => {
          fc.pre(counts.some((count) => count > 0));
          expect(evenness(counts)! >= 0 && evenness(counts)! <= 1).toBe(true);
          expect(evenness(reordered)).toBeCloseTo(evenness(counts)!, 12);
        },
      ),
    ));
});
