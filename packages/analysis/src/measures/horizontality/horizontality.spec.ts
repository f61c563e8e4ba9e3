import fc from 'fast-check';
import { adjacency } from '../../../test/adjacency';
import { graphs } from '../../../test/arbitrary-graph';
import { factsOf, graphOf } from '../../../test/facts-of';
import { florentineFamilies } from '../../../test/florentine-families';
import { karateClub } from '../../../test/karate-club';
import { type Deed, recordOf } from '../../../test/record-of';
import { Facts } from '../../facts/facts';
import { namedGraph } from '../../graph/named-graph';
import { equalVoice } from './equal-voice';
import { horizontality } from './horizontality';

describe('horizontality', () => {
  const among = (ties: string) => horizontality.of(factsOf(graphOf(ties)));

  it('is 0 where all runs through one person', () => expect(among('a=b, a=c, a>d, e>a')).toBe(0));
  it('is 1 where everybody has as many contacts', () => expect(among('a>b, b=c, c>d, d>a')).toBe(1));
  it('is 1 where nobody has any', () => expect(among('a, b, c')).toBe(1));
  it('is nothing for fewer than three', () => expect(['a', 'a=b'].map(among)).toEqual([null, null]));

  it('is the complement of the centralisation of the karate club and of Florence', () => {
    // Zachary's degrees add up to 156, the highest is 17: (34 · 17 − 156) / (33 · 32).
    const karate = namedGraph(karateClub.people, karateClub.ties).graph;
    expect(1 - horizontality.of(factsOf(karate))!).toBeCloseTo(422 / 1056, 12);
    // Wasserman & Faust (1994), ch. 5: 0.267 for the sixteen families with the Pucci, who married nobody.
    const families = namedGraph([...florentineFamilies.people, 'Pucci'], florentineFamilies.ties).graph;
    expect(1 - horizontality.of(factsOf(families))!).toBeCloseTo(0.267, 3);
  });

  it('is what adding up who has fewer contacts than the best connected gives, between 0 and 1', () =>
    fc.assert(
      fc.property(graphs(10), (graph) => {
        fc.pre(graph.size > 2);
        const contacts = adjacency(graph).map((row) => row.filter(Boolean).length);
        const missing = contacts.reduce((sum, own) => sum + Math.max(...contacts) - own, 0);
        const value = horizontality.of(factsOf(graph))!;
        expect(value).toBeCloseTo(1 - missing / ((graph.size - 1) * (graph.size - 2)), 12);
        expect(value >= 0 && value <= 1).toBe(true);
      }),
      { numRuns: 300 },
    ));
});

describe('equal voice', () => {
  const people = ['ana', 'ben', 'cho', 'dan'];
  const of = (...deeds: Deed[]) => equalVoice.of(new Facts(recordOf({ people, deeds })));
  const says = (from: string, act: string, more: Partial<Deed> = {}): Deed => ({ from, to: null, at: 0, act, ...more });

  it('counts a word once, however many people it is towards', () =>
    expect(of(says('ana', 'm1', { to: 'ben' }), says('ana', 'm1', { to: 'cho' }), says('ben', 'm2'))).toBeCloseTo(
      Math.log(2) / Math.log(4),
      12,
    ));
  it('is 1 where all are heard equally often', () =>
    expect(of(...people.map((person) => says(person, `m ${person}`)))).toBeCloseTo(1, 15));
  it('is 0 where one person does the talking', () => expect(of(says('ana', 'm1'), says('ana', 'm2'))).toBe(0));
  it('hears no voice in a reaction', () =>
    expect(of(says('ana', 'm1'), says('ben', 'r1', { kind: 'REACTION' }))).toBe(0));
  it('is nothing where nobody spoke, or one person is alone', () => {
    expect(of()).toBeNull();
    expect(equalVoice.of(new Facts(recordOf({ people: ['ana'], deeds: [says('ana', 'm1')] })))).toBeNull();
  });
});
