import fc from 'fast-check';
import { type Deed, kinds, type Known, recordOf } from '../../test/record-of';
import type { NetworkRecord } from './network-record';
import { tieStrengths } from './tie-strengths';

const day = 86_400_000;
const asOf = 1_000 * day;
const people = ['ana', 'ben', 'cho'];

const known = (deeds: readonly Deed[], more: Known = {}): NetworkRecord => recordOf({ people, asOf, deeds, ...more });

const did = (from: string, to: string | null, daysAgo: number, more: Partial<Deed> = {}): Deed => ({
  ...{ from, to, at: asOf - daysAgo * day },
  ...more,
});

/** With names for numbers. */
function ties(record: NetworkRecord): { from: string; to: string; weight: number }[] {
  const { from, to, weight } = tieStrengths(record);
  return Array.from(weight, (each, k) => ({ from: people[from[k]!]!, to: people[to[k]!]!, weight: each }));
}

describe('the strength of ties', () => {
  it('halves with each half-life, of 90 days here', () =>
    expect(
      ties(known([did('ana', 'ben', 0), did('ana', 'ben', 90), did('ana', 'ben', 180, { kind: 'RECOGNITION' })])),
    ).toEqual([{ from: 'ana', to: 'ben', weight: 1 + 0.5 + 2 * 0.25 }]));

  it('has a direction', () =>
    expect(ties(known([did('ben', 'ana', 0), did('ana', 'ben', 90)]))).toEqual([
      { from: 'ana', to: 'ben', weight: 0.5 },
      { from: 'ben', to: 'ana', weight: 1 },
    ]));

  it('comes by giver, then taker', () =>
    expect(
      ties(known([did('cho', 'ben', 3), did('ana', 'cho', 2), did('cho', 'ana', 1), did('ana', 'ben', 0)])),
    ).toMatchObject([
      { from: 'ana', to: 'ben' },
      { from: 'ana', to: 'cho' },
      { from: 'cho', to: 'ana' },
      { from: 'cho', to: 'ben' },
    ]));

  it.each([
    ['what is said to all', did('ana', null, 1)],
    ['what people do for themselves', did('ana', 'ana', 1)],
    ['what had not happened yet', did('ana', 'ben', -1)],
    ['what strangers do', did('zoe', 'ben', 1)],
    ['what is so long ago that less than the least tie is left', did('ana', 'ben', 400)],
    ['what is so long ago that nothing is left', did('ana', 'ben', 200_000)],
  ])('passes over %s', (_, deed) => expect(ties(known([deed]))).toEqual([]));

  it('passes over kinds that say nothing of a tie', () => {
    const silent = kinds.map((kind) => ({ ...kind, weight: 0 }));
    expect(ties(known([did('ana', 'ben', 1)], { kinds: silent }))).toEqual([]);
  });

  it('is there from the least tie on, that one included', () => {
    const twice = [did('ana', 'ben', 90), did('ana', 'cho', 91)];
    expect(ties(known(twice, { leastTie: 0.5 }))).toEqual([{ from: 'ana', to: 'ben', weight: 0.5 }]);
  });

  it('is nothing among nobody', () => expect(ties(recordOf({}))).toEqual([]));

  const heavy = (weight: number) => kinds.map((kind) => (kind.name === 'MESSAGE' ? { ...kind, weight } : kind));
  it.each([NaN, -1, Infinity])('refuses a kind that weighs %p, by its name', (weight) =>
    expect(() => ties(known([], { kinds: heavy(weight) }))).toThrow(
      new RangeError(`An interaction of kind MESSAGE has the weight ${weight}.`),
    ),
  );

  it('refuses what is more than a number holds, by the names of the two', () =>
    expect(() => ties(known([did('ana', 'ben', 0), did('ana', 'ben', 0)], { kinds: heavy(1e308) }))).toThrow(
      'What was done from "ana" to "ben" adds up to more than a number holds',
    ));

  it.each([
    ['no half-life', { halfLifeMs: 0 }],
    ['no moment', { asOf: NaN }],
    ['no least tie', { leastTie: 0 }],
  ])('refuses %s', (_, wrong) => expect(() => ties({ ...known([]), ...wrong })).toThrow(RangeError));

  const deeds = fc.array(
    fc.record({
      from: fc.constantFrom(...people),
      to: fc.constantFrom(...people, null),
      at: fc.oneof(fc.integer({ min: 0, max: asOf + day }), fc.integer({ min: asOf - 2, max: asOf })),
      kind: fc.constantFrom(...kinds.map(({ name }) => name)),
    }),
  );

  it('is the sum of the formula', () =>
    fc.assert(
      fc.property(deeds, (some) => {
        const found = ties(known(some));
        for (const from of people)
          for (const to of people) {
            const weight = some
              .filter((deed) => from !== to && deed.from === from && deed.to === to && deed.at <= asOf)
              .map(({ at, kind }) => kinds.find(({ name }) => name === kind)!.weight * 2 ** ((at - asOf) / (90 * day)))
              .reduce((sum, each) => sum + each, 0);
            const tie = found.find((each) => each.from === from && each.to === to);
            if (tie) expect(tie.weight).toBeCloseTo(weight, 9);
            else expect(weight).toBeLessThan(0.05 + 1e-9);
          }
      }),
      { numRuns: 300 },
    ));

  it('has the same bits in whatever order the evidence comes', () =>
    fc.assert(
      fc.property(
        deeds.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }))),
        ([some, reordered]) => expect(tieStrengths(known(reordered))).toEqual(tieStrengths(known(some))),
      ),
      { numRuns: 300 },
    ));
});
