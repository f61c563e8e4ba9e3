import { became, daysBefore, did, joined, left, noon } from '../../../test/known-entries';
import { evaluatedAtNoon, recordedAtNoon } from '../../../test/known-ledger';
import type { KnownEntry } from './known-entry';

const record = async (entries: readonly KnownEntry[], asOf?: Date) => (await recordedAtNoon(entries, asOf)).record;
const people = ['ana', 'ben', 'cho', 'dan', 'eve'];
const all = people.map((who) => joined(who));

describe('What goes into an evaluation', () => {
  it('is of the people who had joined and not left since', async () => {
    const entries = [
      joined('ana'),
      joined('ben'),
      left('ben', daysBefore(20)),
      joined('ben', daysBefore(10)),
      joined('cho'),
      left('cho', daysBefore(5)),
    ];
    expect((await record(entries)).people).toEqual(['ana', 'ben']);
  });

  it('knows people by their ids, in an order of its own whatever the database’s', async () => {
    const rare = ['\u{1f600}', '\uffee']; // by code points the other way round
    expect((await record([...rare].reverse().map((who) => joined(who)))).people).toEqual(rare);
  });

  it('takes a message to two people as two interactions of one act', async () => {
    const act = { eventId: 'e', evidenceId: 'm' };
    const { interactions } = await record([
      ...all,
      did('MESSAGE', 'ana', 'ben', noon, act),
      did('MESSAGE', 'ana', 'cho', noon, act),
    ]);
    expect([interactions.length, ...interactions.act, ...interactions.thing]).toEqual([2, 0, 0, 0, 0]);
  });

  it('knows what people talk for, and nothing of it where the ledger did not ask', async () => {
    const { interactions, kinds } = await record([
      ...all,
      did('MESSAGE', 'ana', 'ben', daysBefore(3), { talk: 'LESSON' }),
      did('REPLY', 'ben', 'ana', daysBefore(2), { talk: 'QUESTION' }),
      did('MESSAGE', 'ana', 'ben', daysBefore(1), { talk: null }),
    ]);
    expect([...interactions.kind].map((kind) => kinds[kind])).toMatchObject([
      { name: 'MESSAGE:LESSON', talk: 'LESSON', isLesson: true, weight: 1, isMessage: true },
      { name: 'REPLY:QUESTION', talk: 'QUESTION', isLesson: false, weight: 1.5 },
      { name: 'MESSAGE', talk: null, isLesson: false, weight: 1 },
    ]);
  });

  it('knows what an answer, a reaction and thanks are about, also of reactions that the ledger noted long ago', async () => {
    const { interactions } = await record([
      ...all,
      did('MESSAGE', 'ana', null, daysBefore(9), { evidenceId: 'm', talk: 'LESSON' }),
      did('REPLY', 'ben', 'ana', daysBefore(8), { aboutId: 'm' }),
      did('REACTION', 'cho', 'ana', daysBefore(7), { evidenceId: 'm', aboutId: 'm' }),
      did('REACTION', 'dan', 'ana', daysBefore(6), { evidenceId: 'm' }),
      did('RECOGNITION', 'eve', 'ana', daysBefore(5), { aboutId: 'm' }),
    ]);
    const [lesson] = interactions.thing;
    expect([...interactions.about].slice(1)).toEqual([lesson, lesson, lesson, lesson]);
    expect(new Set(interactions.thing).size).toBe(5);
  });

  it('has the promises that were given or ended within a year, and how each ended by then', async () => {
    const promise = (id: string, given: number, kind?: KnownEntry['kind'], ended = 0): KnownEntry[] => [
      became('PROMISE', id, daysBefore(given), { toId: 'ben' }),
      ...(kind ? [became(kind, id, daysBefore(ended), { toId: 'ben' })] : []),
    ];
    const { commitments } = await record([
      ...all,
      ...promise('a', 400, 'PROMISE_KEPT', 300),
      ...promise('b', 30, 'PROMISE_BROKEN', 20),
      ...promise('c', 30, 'PROMISE_WITHDRAWN', 10),
      ...promise('d', 30, 'PROMISE_KEPT', -1), // tomorrow
      ...promise('long forgotten', 500, 'PROMISE_KEPT', 400),
      ...promise('never ended', 500),
      became('PROMISE', 'to a stranger', daysBefore(3), { toId: 'zoe' }),
    ]);
    const at = (days: number): number => daysBefore(days).getTime();
    expect(commitments).toEqual([
      { promisedAt: at(400), endedAt: at(300), outcome: 'KEPT' },
      { promisedAt: at(30), endedAt: at(20), outcome: 'BROKEN' },
      { promisedAt: at(30), endedAt: at(10), outcome: 'WITHDRAWN' },
      { promisedAt: at(30), endedAt: null, outcome: 'OPEN' },
    ]);
  });

  it('has the goals that stood then, however old, with the last word on each', async () => {
    const entries = [
      became('GOAL_ADOPTED', 'trees', daysBefore(500)),
      became('GOAL_CHECK_IN', 'trees', daysBefore(400), { progress: 0.25 }),
      became('GOAL_CHECK_IN', 'trees', daysBefore(450), { progress: 0.1 }),
      became('GOAL_ADOPTED', 'bees', daysBefore(20)),
      became('GOAL_ACHIEVED', 'bees', daysBefore(10)),
      became('GOAL_DROPPED', 'never adopted', daysBefore(10)),
      became('GOAL_CHECK_IN', 'before it asked', daysBefore(9)),
    ];
    const at = (days: number): number => daysBefore(days).getTime();
    const trees = { adoptedAt: at(500), lastCheckInAt: at(400), progress: 0.25 };
    const bees = { adoptedAt: at(20), lastCheckInAt: null, progress: null };
    const beforeItAsked = { adoptedAt: at(9), lastCheckInAt: at(9), progress: null };
    expect((await record(entries)).goals).toEqual([beforeItAsked, trees]);
    expect((await record(entries, daysBefore(15))).goals).toEqual([bees, trees]);
  });

  it('counts the work that was open then, and what of it was for a goal that stood', async () => {
    const task = (
      id: string,
      goalId: string | null,
      kind: KnownEntry['kind'] = 'TASK_CREATED',
      days = 600,
    ): KnownEntry => became(kind, id, daysBefore(days), { aboutId: goalId });
    const entries = [
      became('GOAL_ADOPTED', 'trees', daysBefore(500)),
      became('GOAL_DROPPED', 'trees', daysBefore(5)),
      task('dig', 'trees'),
      task('plant', null),
      task('plant', 'trees', 'TASK_EDITED', 30),
      task('water', 'trees'),
      task('water', 'trees', 'TASK_DONE', 20),
      task('sing', null),
    ];
    const work = async (days: number) => (await record(entries, daysBefore(days))).work;
    expect(await work(40)).toEqual({ active: 4, towardsGoals: 2 });
    expect(await work(25)).toEqual({ active: 4, towardsGoals: 3 });
    expect(await work(10)).toEqual({ active: 3, towardsGoals: 2 });
    expect(await work(0)).toEqual({ active: 3, towardsGoals: 0 });
  });

  it('is the same, and gives the same bytes, in whatever order it became known', async () => {
    const entries = [
      ...all,
      ...people.flatMap((from, i) =>
        people.map((to, j) => did(i > j ? 'REPLY' : 'MESSAGE', from, to, daysBefore((i * 7 + j * 3) % 11))),
      ),
      did('MESSAGE', 'ana', 'ben', noon, { aboutId: 'x' }),
      did('MESSAGE', 'ana', 'ben', noon, { aboutId: 'y' }),
      became('GOAL_ADOPTED', 'trees', daysBefore(9)),
      became('GOAL_CHECK_IN', 'trees', daysBefore(3), { progress: 0.5 }),
      became('GOAL_CHECK_IN', 'trees', daysBefore(3), { progress: 0.75 }),
      became('TASK_CREATED', 'dig', daysBefore(3), { aboutId: 'trees' }),
      became('TASK_EDITED', 'dig', daysBefore(3)),
      became('PROMISE', 'p', daysBefore(3), { toId: 'ben' }),
      became('PROMISE_KEPT', 'p', daysBefore(1), { toId: 'ben' }),
    ];
    expect(JSON.stringify(await evaluatedAtNoon(entries.toReversed()))).toBe(
      JSON.stringify(await evaluatedAtNoon(entries)),
    );
  });

  it('has another digest with one fact more, of whatever kind', async () => {
    const facts = [
      [],
      [did('MESSAGE', 'ana', 'ben')],
      [did('REPLY', 'ana', 'ben')],
      [did('MESSAGE', 'ana', 'ben', noon, { talk: 'LESSON' })],
      [became('PROMISE_WITHDRAWN', 'p', noon)],
      [became('GOAL_ADOPTED', 'g', noon)],
      [became('TASK_CREATED', 't', noon)],
      [did('MESSAGE', 'ana', 'ben', daysBefore(400))], // before the record begins: but it says since when it is quiet
    ];
    const digests = await Promise.all(
      facts.map(async (more) => (await evaluatedAtNoon([...all, ...more])).inputDigest),
    );
    expect(new Set(digests).size).toBe(facts.length);
  });
});
