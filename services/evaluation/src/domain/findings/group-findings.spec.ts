import { anInput, daysBefore, did, joined } from '../../../test/known-entries';
import { computeEvaluation } from '../compute-evaluation';
import type { KnownEntry } from '../evaluation-input';

const people = Array.from({ length: 10 }, (_, i) => `p${i}`);
const participation = people.map((who) => joined(who));
const one = (i: number): string => people[i % people.length] ?? '';

const found = (interactions: readonly KnownEntry[], lastInteractionAt: Date | null = daysBefore(0)) =>
  computeEvaluation(anInput({ participation, interactions, lastInteractionAt })).findings;
const kinds = (interactions: readonly KnownEntry[]): string[] => found(interactions).map(({ kind }) => kind);

/** Everyone writes to the three next to them, who answer the day after. */
const lively = people.flatMap((_, i) =>
  [1, 2, 3].flatMap((step) => [
    did('MESSAGE', one(i), one(i + step), daysBefore(2)),
    did('REPLY', one(i + step), one(i), daysBefore(1)),
  ]),
);
/** Everything goes from one person to all others, and nothing comes back. */
const aStar = people.slice(1).map((who) => did('MESSAGE', one(0), who, daysBefore(30)));

describe('What is found', () => {
  it('is nothing where all is well', () => expect(found(lively)).toEqual([]));

  it('is all that one person alone brings about', () =>
    expect(kinds(aStar)).toEqual([
      'SINGLE_POINTS_OF_FAILURE',
      'RUNS_THROUGH_FEW',
      'CARRIED_BY_FEW',
      'FEW_VOICES',
      'ONE_WAY_GIVING',
      'UNANSWERED',
    ]));

  it('says in words what the numbers say', () =>
    expect(found(aStar).find(({ kind }) => kind === 'CARRIED_BY_FEW')?.message).toBe(
      'Half of all contributions come from 1 person of 10.',
    ));

  it('is silence, with the day on which it began', () =>
    expect(found([], new Date('2022-03-04T23:00:00Z'))).toMatchObject([
      { kind: 'QUIET', message: expect.stringContaining('on 2022-03-04') },
    ]));

  it('is silence also where nothing ever happened', () =>
    expect(found([], null)).toMatchObject([{ kind: 'QUIET', message: expect.stringContaining('nobody wrote') }]));

  it('is that people have no contact', () =>
    expect(
      kinds(lively.filter(({ fromId, toId }) => ![fromId, toId].some((id) => id === 'p8' || id === 'p9'))),
    ).toEqual(expect.arrayContaining(['SCATTERED'])));

  it('is that answers take long', () => {
    const late = lively.map((entry) => (entry.kind === 'MESSAGE' ? { ...entry, at: daysBefore(9) } : entry));
    expect(found(late)).toMatchObject([{ kind: 'SLOW_ANSWERS', message: expect.stringContaining('8 days') }]);
  });

  it('is that promises are broken, from the fifth promise on', () => {
    const promises = (kept: number, broken: number): KnownEntry[] => [
      ...Array.from({ length: kept }, (_, i) => did('PROMISE_KEPT', one(i), one(i + 1))),
      ...Array.from({ length: broken }, (_, i) => did('PROMISE_BROKEN', one(i), one(i + 1))),
    ];
    expect(found([...lively, ...promises(1, 4)])).toMatchObject([
      { kind: 'BROKEN_PROMISES', message: '4 of 5 promises were broken; 20 % were kept.' },
    ]);
    expect(kinds([...lively, ...promises(0, 4)])).toEqual([]);
    expect(kinds([...lively, ...promises(4, 1)])).toEqual([]);
  });

  it('is told to those whom it is about alone, with who could stand in for them', () => {
    const bridge = did('MESSAGE', 'p0', 'solo', daysBefore(1));
    const { personal } = computeEvaluation(
      anInput({ participation: [...participation, joined('solo')], interactions: [...lively, bridge] }),
    );
    expect(personal.filter(({ findings }) => findings.length > 0)).toMatchObject([
      { memberId: 'p0', findings: [{ kind: 'HARD_TO_DO_WITHOUT', suggestedMemberId: expect.stringMatching(/^p\d$/) }] },
    ]);
  });
});
