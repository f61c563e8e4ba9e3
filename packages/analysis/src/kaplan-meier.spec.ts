import { kaplanMeier, medianSurvival, type Observation } from './kaplan-meier';

/** '6 9+': one ended after 6, one was still going on after 9. */
const observe = (notation: string): Observation[] =>
  notation.split(' ').map((each) => ({ duration: parseInt(each), ended: !each.endsWith('+') }));

// Weeks of remission of 21 and 21 children with leukaemia. Freireich et al. (1963), Blood 21:699,
// https://doi.org/10.1182/blood.V21.6.699.699; the table most books on survival begin with.
const mercaptopurine = observe('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+');
const placebo = observe('1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23');

describe('the Kaplan–Meier curve', () => {
  it('is the published one of the 6-MP trial', () => {
    // Kleinbaum & Klein, Survival Analysis (3rd ed., 2012), ch. 2: .8571 .8067 .7529 .6902 .6275 .5378 .4482
    const published = { 6: 0.8571, 7: 0.8067, 10: 0.7529, 13: 0.6902, 16: 0.6275, 22: 0.5378, 23: 0.4482 };
    const curve = kaplanMeier(mercaptopurine);
    expect(curve.map(({ time }) => time)).toEqual(Object.keys(published).map(Number));
    Object.values(published).forEach((share, i) => expect(curve[i]!.share).toBeCloseTo(share, 4));
  });

  it('has the published medians: 23 weeks treated, 8 weeks not', () =>
    expect([mercaptopurine, placebo].map((some) => medianSurvival(kaplanMeier(some)))).toEqual([23, 8]));

  it('reaches one half where a product of fractions is one half', () =>
    // 5/6 · 4/5 · 3/4 rounds to a hair above one half.
    expect(medianSurvival(kaplanMeier(observe('1 2 3 4+ 4+ 4+')))).toBe(3));

  it('watches until the moment of censoring', () =>
    expect(kaplanMeier(observe('5 5+ 9+'))).toEqual([{ time: 5, share: 2 / 3 }]));

  it('refuses a time that is none', () => expect(() => kaplanMeier(observe('1 -2'))).toThrow(RangeError));
});
