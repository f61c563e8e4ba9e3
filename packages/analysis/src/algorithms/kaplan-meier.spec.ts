import fc from 'fast-check';
import { kaplanMeier, medianSurvival, type SurvivalCurve, type Watch } from './kaplan-meier';

/** '6 9+': one ended after 6, one was still going on after 9. */
function watched(notation: string): Watch {
  const all = notation.split(' ');
  const [ended, censored] = [all.filter((each) => !each.endsWith('+')), all.filter((each) => each.endsWith('+'))];
  return { ended: Float64Array.from(ended, Number), censored: Float64Array.from(censored, parseFloat) };
}

const stepsOf = ({ times, shares }: SurvivalCurve): [number, number][] =>
  Array.from(times, (time, step) => [time, shares[step]!]);

// Weeks of remission of 21 and 21 children with leukaemia. Freireich et al. (1963), Blood 21:699,
// https://doi.org/10.1182/blood.V21.6.699.699; the table most books on survival begin with.
const mercaptopurine = watched('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+');
const placebo = watched('1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23');

describe('the Kaplan–Meier curve', () => {
  it('is the published one of the 6-MP trial', () => {
    // Kleinbaum & Klein, Survival Analysis (3rd ed., 2012), ch. 2: .8571 .8067 .7529 .6902 .6275 .5378 .4482
    const published = { 6: 0.8571, 7: 0.8067, 10: 0.7529, 13: 0.6902, 16: 0.6275, 22: 0.5378, 23: 0.4482 };
    const { times, shares } = kaplanMeier(mercaptopurine);
    expect([...times]).toEqual(Object.keys(published).map(Number));
    Object.values(published).forEach((share, step) => expect(shares[step]!).toBeCloseTo(share, 4));
  });

  it('has the published medians: 23 weeks treated, 8 weeks not', () =>
    expect([mercaptopurine, placebo].map((some) => medianSurvival(kaplanMeier(some)))).toEqual([23, 8]));

  it('reaches one half where a product of fractions is one half', () =>
    // 5/6 · 4/5 · 3/4 rounds to a hair above one half.
    expect(medianSurvival(kaplanMeier(watched('1 2 3 4+ 4+ 4+')))).toBe(3));

  it('watches until the moment of censoring', () =>
    expect(stepsOf(kaplanMeier(watched('5 5+ 9+')))).toEqual([[5, 2 / 3]]));

  it('may end at once', () => expect(medianSurvival(kaplanMeier(watched('0 0 1+')))).toBe(0));

  it('has no steps and no median where nothing ended', () => {
    const nothing = { ended: new Float64Array(), censored: new Float64Array() };
    for (const watch of [nothing, watched('1+ 2+')]) {
      expect(stepsOf(kaplanMeier(watch))).toEqual([]);
      expect(medianSurvival(kaplanMeier(watch))).toBeNull();
    }
  });

  it.each(['1 -2', '1 NaN', 'Infinity', '1 -2+', 'Infinity+'])('refuses durations such as %s', (notation) =>
    expect(() => kaplanMeier(watched(notation))).toThrow('A duration must be finite and at least 0'),
  );

  it('leaves what it is given as it was', () => {
    const watch = watched('3 1 2 9+ 4+');
    kaplanMeier(watch);
    expect(watch).toEqual(watched('3 1 2 9+ 4+'));
  });

  const durations = fc.array(fc.nat(9), { maxLength: 12 }).map((some) => Float64Array.from(some));
  it('is what the formula says', () =>
    fc.assert(
      fc.property(durations, durations, (ended, censored) => {
        const all = [...ended, ...censored];
        const shareAfter = (time: number): number =>
          [...new Set(ended)]
            .filter((each) => each <= time)
            .map((each) => 1 - ended.filter((one) => one === each).length / all.filter((one) => one >= each).length)
            .reduce((product, each) => product * each, 1);
        const expected = [...new Set(ended)].sort().map((time) => [time, shareAfter(time)] as const);
        const found = stepsOf(kaplanMeier({ ended, censored }));
        expect(found.map(([time]) => time)).toEqual(expected.map(([time]) => time));
        found.forEach(([, share], step) => expect(share).toBeCloseTo(expected[step]![1], 12));
      }),
      { numRuns: 1_000 },
    ));
});
