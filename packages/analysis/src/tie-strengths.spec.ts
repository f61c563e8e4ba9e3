import fc from 'fast-check';
import { shuffled } from '../test/arbitrary-network';
import { type Interaction, tieStrengths } from './index';

const day = 86_400_000;
const asOf = 1_000 * day;
const halfLifeMs = 90 * day;
const strengths = (some: Interaction[]) => tieStrengths(some, { asOf, halfLifeMs });
const did = (from: string, to: string | null, daysAgo: number, weight = 1): Interaction => ({
  from,
  to,
  at: asOf - daysAgo * day,
  weight,
});

describe('the strength of ties', () => {
  it('halves with each half-life', () => {
    expect(strengths([did('ana', 'ben', 0), did('ana', 'ben', 90), did('ana', 'ben', 180, 2)])).toEqual([
      { from: 'ana', to: 'ben', weight: 1 + 0.5 + 2 * 0.25 },
    ]);
  });

  it('has a direction', () => {
    expect(strengths([did('ben', 'ana', 0), did('ana', 'ben', 90)])).toEqual([
      { from: 'ana', to: 'ben', weight: 0.5 },
      { from: 'ben', to: 'ana', weight: 1 },
    ]);
  });

  it.each([
    ['what is said to all', did('ana', null, 1)],
    ['what people do for themselves', did('ana', 'ana', 1)],
    ['what had not happened yet', did('ana', 'ben', -1)],
    ['what is so long ago that nothing is left', did('ana', 'ben', 200_000)],
  ])('passes over %s', (_, interaction) => expect(strengths([interaction])).toEqual([]));

  it.each([
    ['a time that is none', () => strengths([did('ana', 'ben', NaN)])],
    ['a weight of 0', () => strengths([did('ana', 'ben', 1, 0)])],
    ['no half-life', () => tieStrengths([], { asOf, halfLifeMs: 0 })],
    ['no moment', () => tieStrengths([], { asOf: NaN, halfLifeMs })],
  ])('refuses %s', (_, refused) => expect(refused).toThrow(RangeError));

  const interactions = fc.array(
    fc.record({
      from: fc.constantFrom('ana', 'ben', 'cho'),
      to: fc.constantFrom('ana', 'ben', 'cho', null),
      at: fc.integer({ min: 0, max: asOf + day }),
      weight: fc.double({ min: 0.1, max: 10, noNaN: true }),
    }),
  );
  it('has the same bits in whatever order the evidence comes', () =>
    fc.assert(
      fc.property(
        interactions.chain((some) => fc.tuple(fc.constant(some), shuffled(some))),
        ([some, reordered]) => expect(strengths(reordered)).toEqual(strengths(some)),
      ),
    ));
});
