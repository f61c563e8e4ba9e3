import { became, daysBefore, did, joined } from '../../../test/known-entries';
import { evaluatedAtNoon } from '../../../test/known-ledger';
import type { KnownEntry } from '../record/known-entry';

const people = Array.from({ length: 10 }, (_, i) => `p${i}`);
const all = people.map((who) => joined(who));
const one = (i: number): string => people[i % people.length] ?? '';

const found = async (entries: readonly KnownEntry[]) => (await evaluatedAtNoon([...all, ...entries])).findings;
const kinds = async (entries: readonly KnownEntry[]): Promise<string[]> =>
  (await found(entries)).map(({ kind }) => kind);

/** Everyone writes to the three next to them, who answer the day after, and one of whom thanks them. */
const lively = people.flatMap((_, i) => [
  ...[1, 2, 3].flatMap((step) => [
    did('MESSAGE', one(i), one(i + step), daysBefore(2), { talk: 'QUESTION' }),
    did('REPLY', one(i + step), one(i), daysBefore(1)),
  ]),
  did('RECOGNITION', one(i + 1), one(i), daysBefore(1)),
]);
/** Everything goes from one person to all others, and nothing comes back. */
const aStar = people.slice(1).map((who) => did('MESSAGE', one(0), who, daysBefore(30)));

describe('What is found', () => {
  it('is nothing where all is well', async () => expect(await found(lively)).toEqual([]));

  it('is all that one person alone brings about', async () =>
    expect(await kinds(aStar)).toEqual([
      'SINGLE_POINTS_OF_FAILURE',
      'BRIDGES',
      'RUNS_THROUGH_FEW',
      'CARRIED_BY_FEW',
      'FEW_VOICES',
      'ONE_WAY_GIVING',
      'UNANSWERED',
      'UNTHANKED',
    ]));

  it('says in words what the numbers say', async () =>
    expect((await found(aStar)).find(({ kind }) => kind === 'CARRIED_BY_FEW')?.message).toBe(
      'Half of all contributions come from 1 person of 10.',
    ));

  it('is silence, with the day on which it began', async () =>
    expect(await found([did('MESSAGE', 'p0', 'p1', new Date('2022-03-04T23:00:00Z'))])).toMatchObject([
      { kind: 'QUIET', message: expect.stringContaining('on 2022-03-04') },
    ]));

  it('is silence also where nothing ever happened', async () =>
    expect(await found([])).toMatchObject([{ kind: 'QUIET', message: expect.stringContaining('nobody wrote') }]));

  it('is that people have no contact', async () =>
    expect(
      await kinds(lively.filter(({ fromId, toId }) => ![fromId, toId].some((id) => id === 'p8' || id === 'p9'))),
    ).toEqual(expect.arrayContaining(['SCATTERED'])));

  it('is that answers take long', async () => {
    const late = lively.map((entry) => (entry.kind === 'MESSAGE' ? { ...entry, at: daysBefore(9) } : entry));
    expect(await found(late)).toMatchObject([{ kind: 'SLOW_ANSWERS', message: expect.stringContaining('8 days') }]);
  });

  it('is that promises are broken, from the fifth promise on', async () => {
    const promises = (kept: number, broken: number): KnownEntry[] => [
      ...Array.from({ length: kept }, (_, i) => did('PROMISE_KEPT', one(i), one(i + 1))),
      ...Array.from({ length: broken }, (_, i) => did('PROMISE_BROKEN', one(i), one(i + 1))),
    ];
    expect(await found([...lively, ...promises(1, 4)])).toMatchObject([
      { kind: 'BROKEN_PROMISES', message: '4 of 5 promises were broken; 20 % were kept.' },
    ]);
    expect(await kinds([...lively, ...promises(0, 4)])).toEqual([]);
    expect(await kinds([...lively, ...promises(4, 1)])).toEqual([]);
  });

  it('is that those who were in touch are no more, by what was usual between them', async () => {
    const daily = (i: number, until: number): KnownEntry[] =>
      [0, 1, 2, 3].map((day) => did('REACTION', one(i), one(i + 4), daysBefore(until + day)));
    const silent = [0, 1].flatMap((i) => daily(i, 60));
    expect(await found([...lively, ...silent, ...[2, 3, 4, 5, 6, 7].flatMap((i) => daily(i, 3))])).toEqual([]);
    expect(await found([...lively, ...silent, ...[2, 3, 4, 5].flatMap((i) => daily(i, 3))])).toMatchObject([
      { kind: 'DORMANT_TIES', message: expect.stringContaining('33 %') },
    ]);
  });

  it('is that two of three who give are never thanked', async () => {
    const thanks = lively.filter(({ kind }) => kind === 'RECOGNITION');
    expect(await kinds(lively.filter((entry) => thanks.indexOf(entry) < 4))).toEqual([]);
    expect(await found(lively.filter((entry) => thanks.indexOf(entry) < 3))).toMatchObject([
      { kind: 'UNTHANKED', message: 'Of those who gave something to the network, 30 % were thanked for anything.' },
    ]);
  });

  it('is that nobody says where the goals stand, once a month has passed', async () => {
    const goals = (days: number): KnownEntry[] => [
      became('GOAL_ADOPTED', 'trees', daysBefore(200)),
      became('GOAL_CHECK_IN', 'trees', daysBefore(days), { fromId: 'p1', progress: 0.5 }),
    ];
    expect(await kinds([...lively, ...goals(31)])).toEqual([]);
    expect(await found([...lively, ...goals(40)])).toMatchObject([
      { kind: 'GOALS_UNATTENDED', message: expect.stringContaining('40 days') },
    ]);
  });

  it('is that lessons meet no answer', async () => {
    const lesson = (i: number): KnownEntry =>
      did('MESSAGE', one(i), null, daysBefore(9), { talk: 'LESSON', evidenceId: `l${i}` });
    const lessons = people.map((_, i) => lesson(i));
    const answer = (i: number): KnownEntry =>
      did('REACTION', one(i + 1), one(i), daysBefore(1), { evidenceId: `l${i}` });
    expect(await kinds([...lively, ...lessons, ...[0, 1, 2].map(answer)])).toEqual([]);
    expect(await found([...lively, ...lessons, ...[0, 1].map(answer)])).toMatchObject([
      { kind: 'LESSONS_UNUSED', message: expect.stringContaining('20 %') },
    ]);
  });

  it('is that people tell each other things, and do nothing else', async () => {
    const told = lively.map((entry) => (entry.talk ? { ...entry, talk: 'INFORMATION' as const } : entry));
    expect(await found(told)).toMatchObject([{ kind: 'INFORMATION_ONLY', message: expect.stringContaining('0 %') }]);
    expect(await kinds(told.slice(0, 14))).not.toContain('INFORMATION_ONLY');
  });

  it('is told to those whom it is about alone, with who could stand in for them', async () => {
    const bridge = did('MESSAGE', 'p0', 'solo', daysBefore(1));
    const { personal } = await evaluatedAtNoon([...all, joined('solo'), ...lively, bridge]);
    expect(personal.filter(({ findings }) => findings.length > 0)).toMatchObject([
      { memberId: 'p0', findings: [{ kind: 'HARD_TO_DO_WITHOUT', suggestedMemberId: expect.stringMatching(/^p\d$/) }] },
    ]);
  });
});
