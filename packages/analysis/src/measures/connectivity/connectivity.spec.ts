import fc from 'fast-check';
import { graphs } from '../../../test/arbitrary-graph';
import { factsOf, graphOf } from '../../../test/facts-of';
import { florentineFamilies } from '../../../test/florentine-families';
import { karateClub } from '../../../test/karate-club';
import { type Deed, recordOf } from '../../../test/record-of';
import { Facts } from '../../facts/facts';
import { namedGraph } from '../../graph/named-graph';
import type { GroupMeasure } from '../../measure';
import { componentsCount } from './components-count';
import { componentsLargest } from './components-largest';
import { coreDepth } from './core-depth';
import { coreFit } from './core-fit';
import { coreOwn } from './core-own';
import { coreShare } from './core-share';
import { density } from './density';
import { peopleActive } from './people-active';
import { peopleCount } from './people-count';
import { reach } from './reach';

const nobody = factsOf(namedGraph([], []).graph);
const among = (ties: string): Facts => factsOf(graphOf(ties));
const karate = factsOf(namedGraph(karateClub.people, karateClub.ties).graph);
const florence = factsOf(namedGraph(florentineFamilies.people, florentineFamilies.ties).graph);
const all = (measures: readonly GroupMeasure[], facts: Facts) => measures.map((measure) => measure.of(facts));

describe('who takes part', () => {
  const DAY = 86_400_000;
  const since = (...deeds: Deed[]): Facts =>
    new Facts(recordOf({ people: ['ana', 'ben', 'cho'], asOf: 100 * DAY, halfLifeMs: 10 * DAY, deeds }));

  it('are the people, and the active are those who did something within a half-life', () => {
    const facts = since(
      { from: 'ana', to: null, at: 95 * DAY },
      { from: 'ana', to: 'ben', at: 96 * DAY },
      { from: 'ben', to: 'ana', at: 90 * DAY }, // a half-life ago
      { from: 'cho', to: 'ana', at: 90 * DAY + 1, kind: 'REACTION' },
    );
    expect(all([peopleCount, peopleActive], facts)).toEqual([3, 2]);
  });

  it('are none where nobody is', () => expect(all([peopleCount, peopleActive], nobody)).toEqual([0, 0]));
});

describe('density', () => {
  it('is the share of possible ties that are there', () => {
    expect(density.of(among('ana=ben, cho'))).toBe(2 / 6);
    // http://konect.cc/networks/ucidata-zachary/: fill 0.139 037; each friendship is given here in one direction of two.
    expect(2 * density.of(karate)!).toBeCloseTo(0.139037, 6);
  });
  it('is nothing without a pair', () =>
    expect([nobody, among('ana')].map((facts) => density.of(facts))).toEqual([null, null]));
});

describe('components and reach', () => {
  const pieces = [componentsCount, componentsLargest, reach];

  it('count the pieces, the largest of them, and the pairs within', () => {
    expect(all(pieces, among('a>b, c>b, d=e, f'))).toEqual([3, 3, (6 + 2) / 30]);
    expect(all(pieces, karate)).toEqual([1, 34, 1]);
  });
  it('are one for one person, who has nobody to reach', () => expect(all(pieces, among('a'))).toEqual([1, 1, null]));
  it('are none where nobody is', () => expect(all(pieces, nobody)).toEqual([0, 0, null]));
  it('reach nobody without connections', () => expect(all(pieces, among('a, b'))).toEqual([2, 1, 0]));

  it('reach all only in one piece', () =>
    fc.assert(
      fc.property(graphs(8), (graph) => {
        fc.pre(graph.size > 1);
        const [count, largest, share] = all(pieces, factsOf(graph));
        expect(share === 1).toBe(count === 1);
        expect(share).toBeGreaterThanOrEqual((largest! * (largest! - 1)) / (graph.size * (graph.size - 1)));
      }),
    ));
});

describe('the core', () => {
  it('is four deep in the karate club', () => {
    // As networkx and igraph have it.
    expect(coreDepth.of(karate)).toBe(4);
    expect(coreOwn.of(karate).filter((number) => number === 4)).toHaveLength(10);
  });
  it('is nothing where nobody is, and 0 deep where nobody is connected', () => {
    expect([coreDepth.of(nobody), coreDepth.of(among('a, b'))]).toEqual([null, 0]);
    expect([...coreOwn.of(among('a, b=c'))]).toEqual([0, 1, 1]);
  });

  it('are the Medici, the Strozzi and the Guadagni in Florence', () =>
    expect(all([coreShare, coreFit], florence)).toEqual([3 / 15, expect.closeTo(0.3298529395717707, 12)]));
  it('is one person of five in a star', () =>
    expect(all([coreShare, coreFit], among('a=b, a=c, a=d, a=e'))).toEqual([1 / 5, 1]));
  it('has no share where none stands out', () =>
    expect(all([coreShare, coreFit], among('a=b, b=c, c=d, d=a'))).toEqual([null, 0]));
  it.each(['a, b, c', 'a=b, b=c, c=a'])('cannot be told where nobody or everybody is connected: %s', (ties) =>
    expect(all([coreShare, coreFit], among(ties))).toEqual([null, null]),
  );
});
