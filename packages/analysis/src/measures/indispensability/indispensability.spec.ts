import fc from 'fast-check';
import { graphs } from '../../../test/arbitrary-graph';
import { factsOf, graphOf } from '../../../test/facts-of';
import { type Deed, recordOf } from '../../../test/record-of';
import { scaleFree } from '../../../test/scale-free';
import { EXACT_UP_TO } from '../../algorithms/betweenness';
import { cutMembersWithBackup } from '../../facts/cut-members';
import { Facts } from '../../facts/facts';
import { absenceFactor } from './absence-factor';
import { betweennessHighest } from './betweenness-highest';
import { betweennessOwn } from './betweenness-own';
import { bridgesCount } from './bridges-count';
import { constraintMean } from './constraint-mean';
import { constraintOwn } from './constraint-own';
import { cutMembersCount } from './cut-members-count';
import { cutMembersOwn } from './cut-members-own';
import { indispensability } from './index';
import { removalHighest } from './removal-highest';
import { removalOwn } from './removal-own';

const among = (ties: string): Facts => factsOf(graphOf(ties));

describe('a star hangs on its centre', () => {
  const star = among('a=b, a=c, a>d, e>a');

  it('through whom all paths lead', () => {
    expect([...betweennessOwn.of(star)]).toEqual([1, 0, 0, 0, 0]);
    expect(betweennessHighest.of(star)).toBe(1);
  });
  it('who alone cuts it, by four bridges', () => {
    expect([...cutMembersOwn.of(star)]).toEqual([1, 0, 0, 0, 0]);
    expect(cutMembersCount.of(star)).toBe(1);
    expect(bridgesCount.of(star)).toBe(4);
  });
  it('without whom nobody reaches anybody', () => {
    expect([...removalOwn.of(star)]).toEqual([1, 0, 0, 0, 0]);
    expect(removalHighest.of(star)).toBe(1);
  });
  it('for whom somebody is proposed to stand in', () =>
    // ben and cho are tied both ways, ben is the first.
    expect(star.know(cutMembersWithBackup)).toEqual([{ person: 0, backup: 1 }]));
});

describe('a small network', () => {
  it.each(['a', 'a=b'])('of fewer than three has nobody to be between: %s', (few) => {
    const facts = among(few);
    for (const own of [betweennessOwn, removalOwn]) expect([...own.of(facts)].every(Number.isNaN)).toBe(true);
    expect([betweennessHighest.of(facts), betweennessHighest.errorOf!(facts), removalHighest.of(facts)]).toEqual([
      ...[null, null, null],
    ]);
    expect(cutMembersCount.of(facts)).toBe(0);
  });

  it('is measured exactly', () => {
    const facts = among('a=b, b=c');
    expect(betweennessOwn.errorsOf!(facts)).toBeNull();
    expect(betweennessHighest.errorOf!(facts)).toBeNull();
  });

  it('has the constraint of those who have contacts', () => {
    expect(constraintMean.of(among('a=b, c'))).toBe(1);
    expect([...constraintOwn.of(among('a=b, c'))]).toEqual([1, 1, NaN]);
    expect(constraintMean.of(among('a, b'))).toBeNull();
  });
});

it('betweenness of a large network comes with its error', () => {
  const facts = factsOf(scaleFree(EXACT_UP_TO + 1, 1, 1));
  const [values, errors] = [betweennessOwn.of(facts), betweennessOwn.errorsOf!(facts)!];
  const highest = values.indexOf(betweennessHighest.of(facts)!);
  expect(highest).toBeGreaterThanOrEqual(0);
  expect(betweennessHighest.errorOf!(facts)).toBe(errors[highest]);
  expect(errors[highest]).toBeGreaterThan(0);
});

it('whatever the network, every value is in its range', () =>
  fc.assert(
    fc.property(graphs(8), (graph) => {
      const facts = factsOf(graph);
      for (const measure of indispensability) {
        const { least, most } = measure.range;
        const found = measure.about === 'GROUP' ? [measure.of(facts) ?? NaN] : [...measure.of(facts)];
        for (const value of found.filter((one) => !Number.isNaN(one)))
          expect(value >= least! && value <= (most ?? Infinity)).toBe(true);
      }
    }),
    { numRuns: 300 },
  ));

describe('the absence factor', () => {
  const of = (...deeds: Deed[]) => absenceFactor.of(new Facts(recordOf({ people: ['ana', 'ben', 'cho'], deeds })));
  const says = (from: string, act: string, to: string | null = null): Deed => ({ from, to, at: 0, act });

  it('counts an act once, however many people it is towards', () =>
    expect(of(says('ana', 'm1', 'ben'), says('ana', 'm1', 'cho'), says('ben', 'm2'), says('cho', 'm3'))).toBe(2));
  it('counts no reaction', () => expect(of({ ...says('ana', 'r1', 'ben'), kind: 'REACTION' })).toBeNull());
  it('is nothing where nobody contributed', () => expect(of()).toBeNull());
});
