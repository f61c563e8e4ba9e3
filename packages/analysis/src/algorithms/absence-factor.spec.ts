import fc from 'fast-check';
import { absenceFactor } from './absence-factor';

const of = (contributions: number[]): number | null => absenceFactor(Float64Array.from(contributions));

describe('the absence factor', () => {
  it.each([
    [[100], 1],
    [[50, 30, 20], 1], // half is enough
    [[49, 31, 20], 2],
    [[10, 10, 10, 10, 10], 3],
    [[0, 4, 0, 4], 1],
  ])('of %j is %i', (contributions, fewest) => expect(of(contributions)).toBe(fewest));
  it.each([[[]], [[0, 0]]])('is nothing for %j', (contributions) => expect(of(contributions)).toBeNull());

  it('is at least 1 and at most half of the people', () =>
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1000 }), { minLength: 1 }), (contributions) => {
        fc.pre(contributions.some((given) => given > 0));
        const fewest = of(contributions)!;
        expect(fewest >= 1 && fewest <= Math.ceil(contributions.length / 2)).toBe(true);
      }),
    ));
});
