import { MongoDb } from '@trama/runtime';
import { refusal, until } from '@trama/testkit';
import type { LedgerRow } from '../src/persistence/ledger-model';
import { startEvaluation } from './evaluation-under-test';
import { aNetwork, type Network } from './network';
import { person } from './people';

const evaluation = startEvaluation();
const at = new Date('2024-03-01T12:00:00Z');

const entriesOf = async ({ networkId, hasSeenAll }: Network) => {
  await hasSeenAll();
  const ledger = evaluation.api.service.part(MongoDb).connection.collection<LedgerRow>('ledger');
  return ledger.find({ networkId }).sort({ number: 1 }).toArray();
};
const inShort = async (network: Network): Promise<unknown[]> =>
  (await entriesOf(network)).map((entry) => [entry.kind, entry.fromId, entry.toId]);

describe('The ledger', () => {
  it('takes note of what people do towards each other', async () => {
    const network = aNetwork(evaluation);
    await network.promises('ana', 'ben', at);
    await network.keeps('ana', 'ben', at);
    await network.breaks('ana', 'ben', at);
    await network.withdraws('ana', 'ben', at);
    await network.completes('ana', 'ben', at);
    await network.completes('ana', 'ana', at);
    await network.thanks('ben', 'ana', at);
    expect(await inShort(network)).toEqual([
      ['PROMISE', 'ana', 'ben'],
      ['PROMISE_KEPT', 'ana', 'ben'],
      ['PROMISE_BROKEN', 'ana', 'ben'],
      ['PROMISE_WITHDRAWN', 'ana', 'ben'],
      ['TASK_DONE', 'ana', 'ben'],
      ['TASK_DONE', 'ana', null],
      ['RECOGNITION', 'ben', 'ana'],
    ]);
  });

  it('notes a message for each who is addressed, an answer for whom it answers, and else for all', async () => {
    const network = aNetwork(evaluation);
    await network.writes('ana', { at });
    await network.writes('ana', { to: ['ben', 'cho'], at });
    await network.writes('ben', { to: ['ana', 'cho'], answering: 'ana', at });
    await network.writes('cho', { answering: 'ana', at });
    await network.writes('ana', { to: ['ana'], answering: 'ana', at });
    await network.reacts('ben', 'ana', at);
    await network.reacts('ana', 'ana', at);
    expect(await inShort(network)).toEqual([
      ['MESSAGE', 'ana', null],
      ['MESSAGE', 'ana', 'ben'],
      ['MESSAGE', 'ana', 'cho'],
      ['REPLY', 'ben', 'ana'],
      ['MESSAGE', 'ben', 'cho'],
      ['REPLY', 'cho', 'ana'],
      ['MESSAGE', 'ana', null],
      ['REACTION', 'ben', 'ana'],
    ]);
  });

  it('notes what is about what, and what people talk for', async () => {
    const network = aNetwork(evaluation);
    await network.writes('ana', { id: 'm1', kind: 'LESSON', at });
    await network.writes('ben', { kind: 'QUESTION', to: ['cho'], answering: 'ana', messageId: 'm1', at });
    await network.reacts('cho', 'ana', at, 'm1');
    await network.hasSeenAll(); // another service tells of thanks
    await network.thanks('dan', 'ana', at, 'm1');
    const seen = await entriesOf(network);
    expect(seen.map((entry) => [entry.kind, entry.talk, entry.aboutId])).toEqual([
      ['MESSAGE', 'LESSON', null],
      ['REPLY', 'QUESTION', 'm1'],
      ['MESSAGE', 'QUESTION', 'm1'],
      ['REACTION', null, 'm1'],
      ['RECOGNITION', null, 'm1'],
    ]);
  });

  it('notes what becomes of goals and tasks, in the same numbered order, and how far a goal has come', async () => {
    const network = aNetwork(evaluation);
    await network.adopts('trees', at);
    await network.checksIn('ben', at, 'trees', 0.25);
    await network.checksIn('ben', at, 'trees');
    await network.achieves('trees', at);
    await network.drops('bees', at);
    await network.hasSeenAll(); // other services tell of what follows
    await network.writesDown('dig', 'trees', at);
    await network.edits('dig', null, at);
    await network.completes('cho', 'ana', at, 'dig');
    const seen = await entriesOf(network);
    expect(
      seen.map(({ number, kind, evidence, aboutId, progress }) => [number, kind, evidence.id, aboutId, progress]),
    ).toEqual([
      [1, 'GOAL_ADOPTED', 'trees', null, null],
      [2, 'GOAL_CHECK_IN', 'trees', null, 0.25],
      [3, 'GOAL_CHECK_IN', 'trees', null, null],
      [4, 'GOAL_ACHIEVED', 'trees', null, null],
      [5, 'GOAL_DROPPED', 'bees', null, null],
      [6, 'TASK_CREATED', 'dig', 'trees', null],
      [7, 'TASK_EDITED', 'dig', null, null],
      [8, 'TASK_DONE', 'dig', null, null],
    ]);
  });

  it('says how much of what someone entered it has seen', async () => {
    const network = aNetwork(evaluation);
    await network.writes('ana', { to: ['ben', 'cho'], at });
    const [entry] = await entriesOf(network);
    const ana = person(evaluation.api, 'ana', network.networkId);
    const message = entry?.evidence.id ?? '';
    expect(await ana.ledgerHolds(message, message, 'unheard-of')).toBe(1);
    const many = Array.from({ length: 501 }, (_, index) => `m${index}`);
    await expect(ana.ledgerHolds(...many)).rejects.toThrow(refusal('INVALID_INPUT', { field: 'evidence' }));
  });

  it('numbers its entries without a gap, whichever services tell of them at once', async () => {
    const network = aNetwork(evaluation);
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => [
        network.writes('ana', { to: ['ben'], at }),
        network.thanks('ben', 'ana', at),
        network.checksIn(`m${i}`, at),
      ]).flat(),
    );
    const numbers = (await entriesOf(network)).map((entry) => entry.number);
    expect(numbers).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
  });

  it('has people join when they joined, also where it is told later, and leave', async () => {
    const network = aNetwork(evaluation);
    await network.isJoined(['ana'], at);
    await network.isLeft('ana', new Date('2024-04-01T00:00:00Z'));
    expect(await entriesOf(network)).toMatchObject([
      { kind: 'MEMBER_JOINED', fromId: 'ana', at },
      { kind: 'MEMBER_LEFT', fromId: 'ana', at: new Date('2024-04-01T00:00:00Z') },
    ]);
  });

  it('says how far it has come to those in the network alone', async () => {
    const network = aNetwork(evaluation);
    await network.writes('ana', { to: ['ben'], at });
    await network.hasSeenAll();
    const ana = person(evaluation.api, 'ana', network.networkId);
    expect(await ana.ledger()).toEqual({ entries: 1, lastAt: at.toISOString(), lag: 0 });
    expect(await person(evaluation.api, 'zoe', network.networkId, null).ledger()).toBeNull();
  });

  it('begins a policy with the network, in its time zone, and moves with it', async () => {
    const network = aNetwork(evaluation);
    const ana = person(evaluation.api, 'ana', network.networkId);
    expect(await ana.policy()).toBeNull();
    await network.isFounded('Europe/Madrid', new Date());
    const policy = await until(() => ana.policy());
    expect(policy).toMatchObject({ version: 1, cron: '0 6 1 * *', timeZone: 'Europe/Madrid', enabled: true });
    await network.moves('America/Lima');
    const moved = await until(async () => {
      const seen = await ana.policy();
      return seen?.timeZone === 'America/Lima' ? seen : null;
    });
    expect(moved.version).toBe(2);
    expect(moved.nextAt).toMatch(/-01T11:00:00/);
  });
});

describe('A relationship', () => {
  it('grows with evidence in whatever order it comes, and is shown with its other side', async () => {
    const network = aNetwork(evaluation);
    const now = Date.now();
    const daysAgo = (days: number): Date => new Date(now - days * 86_400_000);
    await network.writes('ana', { to: ['ben'], at: daysAgo(90) });
    await network.hasSeenAll();
    await network.promises('ana', 'ben', daysAgo(0));
    await network.writes('ana', { to: ['ben'], at: daysAgo(180) });
    await network.writes('ben', { to: ['ana'], at: daysAgo(0) });
    await network.hasSeenAll();
    const { edges } = await person(evaluation.api, 'ana', network.networkId).relationships();
    expect(edges.map(({ node }) => node)).toEqual([
      {
        from: { id: 'ana' },
        to: { id: 'ben' },
        strength: expect.closeTo(2 + 0.5 + 0.25, 4),
        mutual: expect.closeTo(1, 4),
        interactions: 3,
        firstAt: daysAgo(180).toISOString(),
        lastAt: daysAgo(0).toISOString(),
      },
      expect.objectContaining({ from: { id: 'ben' }, to: { id: 'ana' }, strength: expect.closeTo(1, 4) }),
    ]);
  });

  it('stands among others by its strength, page by page', async () => {
    const network = aNetwork(evaluation);
    const who = ['b', 'c', 'd', 'e', 'f'];
    for (const [i, to] of who.entries())
      await network.hasWritten(Array.from({ length: i + 1 }, () => ({ from: 'ana', to: [to], at })));
    await network.hasSeenAll();
    const ana = person(evaluation.api, 'ana', network.networkId);
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const { edges, pageInfo } = await ana.relationships({ first: 2, after });
      seen.push(...edges.map(({ node }) => node.to.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    }
    expect(seen).toEqual([...who].reverse());
  });

  it('is seen by those in the network alone', async () => {
    const network = aNetwork(evaluation);
    await network.writes('ana', { to: ['ben'], at });
    await network.hasSeenAll();
    const zoe = person(evaluation.api, 'zoe', network.networkId, null);
    expect((await zoe.relationships()).edges).toEqual([]);
    expect(await zoe.relationshipsOf('ana')).toEqual([[]]);
    expect(await person(evaluation.api, 'eve', network.networkId, 'OBSERVER').relationshipsOf('ana')).toHaveLength(1);
  });

  it('is read in one query for many members, and one for the other sides', async () => {
    const network = aNetwork(evaluation);
    await network.writes('ana', { to: ['ben', 'cho'], at });
    await network.writes('ben', { to: ['ana'], at });
    await network.hasSeenAll();
    const ana = person(evaluation.api, 'ana', network.networkId);
    const queries = await evaluation.api.queriesDuring(async () => {
      expect(await ana.relationshipsOf('ana', 'ben', 'cho')).toMatchObject([[{}, {}], [{}], []]);
    });
    expect(queries['relationships']).toBe(2);
  });
});
