import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { ratingsOf } from '../../test/ratings-of';
import { type Deed, kinds, type Known, recordOf } from '../../test/record-of';
import { recordDigest } from './digest';
import type { NetworkRecord } from './network-record';

const deeds: readonly Deed[] = [
  { from: 'ana', to: 'ben', at: -5, kind: 'QUESTION', act: 'asks', thing: 'question' },
  { from: 'ana', to: 'cho', at: -5, kind: 'QUESTION', act: 'asks', thing: 'question' },
  { from: 'ben', to: 'ana', at: -3, act: 'answers', thing: 'answer', about: 'question' },
  { from: 'cho', to: null, at: -3, kind: 'LESSON', act: 'teaches', thing: 'lesson' },
  { from: 'ana', to: 'ben', at: -3, kind: 'REACTION', act: 'nods', thing: 'nod', about: 'answer' },
  { from: 'ana', to: 'ben', at: -3, kind: 'REACTION', act: 'cheers', thing: 'cheer', about: 'question' },
];

const told = {
  people: ['ana', 'ben', 'cho'],
  deeds,
  commitments: [
    { promisedAt: -9, endedAt: -2, outcome: 'KEPT' },
    { promisedAt: -10, endedAt: null, outcome: 'OPEN' },
  ],
  meetings: [-8, -1],
  goals: [
    { adoptedAt: -9, lastCheckInAt: null, progress: null },
    { adoptedAt: -11, lastCheckInAt: -4, progress: 0.5 },
  ],
  work: { active: 3, towardsGoals: 2 },
  review: {
    asked: 3,
    answered: [0, 2],
    stated: { from: Uint32Array.of(0, 2), to: Uint32Array.of(1, 0) },
    ratings: ratingsOf([0, 0, 4], [2, 0, 5]),
  },
} as const satisfies Known;

const digest = (change: Known = {}): string => recordDigest(recordOf({ ...told, ...change }));

describe('the fingerprint of a record', () => {
  it('is that of one line of JSON and the columns, in the order of bytes that is stated', () => {
    const record = recordOf({
      people: ['ana'],
      deeds: [{ from: 'ana', to: null, at: -2 }],
      kinds: [],
      goals: told.goals,
    });
    const line =
      '{"people":["ana"],"kinds":[],"commitments":[],"meetings":[],"goals":["[-11,-4,0.5]","[-9,null,null]"],"work":[0,0],' +
      '"review":null,"asOf":0,"halfLifeMs":7776000000,"leastTie":0.05,"seed":1,"interactions":1}\n';
    const columns = {
      from: [0, 0, 0, 0],
      to: [0xff, 0xff, 0xff, 0xff],
      act: [0, 0, 0, 0],
      thing: [0, 0, 0, 0],
      about: [0xff, 0xff, 0xff, 0xff],
      at: [0, 0, 0, 0, 0, 0, 0, 0xc0], // −2 in IEEE 754
      kind: [0],
    };
    const bytes = Buffer.concat([Buffer.from(line), Buffer.from(Object.values(columns).flat())]);
    expect(recordDigest(record)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('is the same in whatever order the facts became known', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray([...deeds], { minLength: deeds.length }), (reordered) =>
        expect(
          digest({
            deeds: reordered,
            commitments: told.commitments.toReversed(),
            goals: told.goals.toReversed(),
            review: {
              ...told.review,
              answered: [2, 0],
              stated: { from: Uint32Array.of(2, 0), to: Uint32Array.of(0, 1) },
              ratings: ratingsOf([2, 0, 5], [0, 0, 4]),
            },
          }),
        ).toBe(digest()),
      ),
    ));

  it('is the same whatever order its properties were set in', () => {
    const { people, ...others } = recordOf(told);
    expect(recordDigest({ ...others, people })).toBe(digest());
  });

  const [first, ...rest] = deeds;
  const { review } = told;
  it.each<[string, Known]>([
    ['a person', { people: [...told.people, 'dan'] }],
    ['a name', { people: ['ana', 'ben', 'cho!'], deeds: [] }],
    ['a giver', { deeds: [{ ...first!, from: 'ben' }, ...rest] }],
    ['a taker', { deeds: [{ ...first!, to: null }, ...rest] }],
    ['a moment', { deeds: [{ ...first!, at: -6 }, ...rest] }],
    ['a kind of interaction', { deeds: [{ ...first!, kind: 'MESSAGE' }, ...rest] }],
    ['an act', { deeds: [{ ...first!, act: 'asks too' }, ...rest] }],
    ['a thing', { deeds: [{ ...first!, thing: 'another' }, ...rest] }],
    ['what it is about', { deeds: [{ ...first!, about: 'lesson' }, ...rest] }],
    ['something less', { deeds: rest }],
    ['a weight', { kinds: kinds.map((kind) => ({ ...kind, weight: 3 })) }],
    ['what counts as a lesson', { kinds: kinds.map((kind) => ({ ...kind, isLesson: true })) }],
    ['a promise', { commitments: [told.commitments[1]] }],
    ['when it was kept', { commitments: [{ ...told.commitments[0], endedAt: -3 }, told.commitments[1]] }],
    ['a meeting', { meetings: [-8] }],
    ['a goal', { goals: [told.goals[0]] }],
    ['its progress', { goals: [told.goals[0], { ...told.goals[1], progress: 0.6 }] }],
    ['the work', { work: { active: 3, towardsGoals: 1 } }],
    ['no review', { review: null }],
    ['who was asked', { review: { ...review, asked: 4 } }],
    ['who answered', { review: { ...review, answered: [0, 1] } }],
    ['what they state', { review: { ...review, stated: { from: Uint32Array.of(0), to: Uint32Array.of(1) } } }],
    ['what they find', { review: { ...review, ratings: ratingsOf([0, 0, 4]) } }],
    ['the moment evaluated', { asOf: 1 }],
    ['the half-life', { halfLifeMs: 1 }],
    ['the least tie', { leastTie: 0.1 }],
    ['the seed', { seed: 2 }],
  ])('is another with another fact: %s', (_, change) => expect(digest(change)).not.toBe(digest()));

  it('does not depend on whether threads share the columns', () => {
    const record = recordOf(told);
    const { length, from, to, at, kind, act, thing, about } = record.interactions;
    const interactions = {
      ...{ length, from: from.slice(), to: to.slice(), at: at.slice(), kind: kind.slice() },
      ...{ act: act.slice(), thing: thing.slice(), about: about.slice() },
    };
    expect(recordDigest({ ...record, interactions } satisfies NetworkRecord)).toBe(digest());
  });
});
