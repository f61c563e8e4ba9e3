import { MongoDb } from '@trama/runtime';
import { refusal, until } from '@trama/testkit';
import { startEvaluation } from './evaluation-under-test';
import { startHands, type Hands } from './hands';
import { aNetwork } from './network';
import { person } from './people';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const evaluation = startEvaluation();

let hands: readonly Hands[] = [];
beforeAll(async () => {
  // Who they wake are not the workers that run here: these tests move every hand themselves.
  hands = await Promise.all([1, 2, 3].map(() => startHands(evaluation.env, { wake: () => undefined })));
});
afterAll(() => Promise.all(hands.map(({ stop }) => stop())));
const together = (act: (hand: Hands) => Promise<void>): Promise<unknown> => Promise.all(hands.map(act));

/** Founded so many days ago, with a steward who has it evaluated every day at midnight from then on. */
async function aNetworkOfDays(days: number) {
  const network = aNetwork(evaluation);
  const ana = person(evaluation.api, 'ana', network.networkId, 'STEWARD');
  const founded = new Date(Math.floor(Date.now() / DAY) * DAY - days * DAY + HOUR);
  await network.isFounded('UTC', founded);
  await until(() => ana.policy());
  // Nobody can set a policy in the past, so the test does.
  const policies = evaluation.api.service.part(MongoDb).connection.collection<{ _id: string }>('policies');
  const nextAt = new Date(founded.getTime() + DAY - HOUR);
  await policies.updateOne({ _id: network.networkId }, { $set: { cron: '0 0 * * *', nextAt } });
  await network.hasSeenAll();
  return { ...network, ana, founded };
}

describe('Every period', () => {
  it('that was missed is evaluated once, with all planners and workers at once', async () => {
    const { ana, founded } = await aNetworkOfDays(5);
    await together(({ plan }) => plan());
    await together(({ plan }) => plan());
    const planned = (await ana.evaluations()).edges.map(({ node }) => node).reverse();
    expect(planned.map(({ periodStart }) => periodStart)).toEqual([
      founded.toISOString(),
      ...planned.slice(0, -1).map(({ asOf }) => asOf),
    ]);
    expect(planned).toHaveLength(5);

    for (const { id } of planned) await together(({ carryOut }) => carryOut(id));
    for (const one of (await ana.evaluations()).edges) {
      expect(one.node).toMatchObject({ state: 'COMPLETED', requestedBy: null });
      expect(await evaluation.api.eventsAbout(one.node)).toEqual(['evaluation.completed.v1']);
    }
  });

  it('waits for what the ledger has yet to see', async () => {
    const { ana } = await aNetworkOfDays(2);
    const behind = await startHands(evaluation.env, { wake: () => undefined, lag: async () => 1 });
    await behind.plan();
    await behind.stop();
    expect((await ana.evaluations()).edges).toEqual([]);
    await together(({ plan }) => plan());
    expect((await ana.evaluations()).edges).toHaveLength(2);
  });

  it('that ended before the policy changed is evaluated as it was promised, and none that ended while it was off', async () => {
    const { ana } = await aNetworkOfDays(60);
    const off = await ana.setsPolicy({ version: 1, cron: '0 0 * * *', enabled: false });
    expect(off).toMatchObject({ version: 2, enabled: false, nextAt: null });
    expect((await ana.evaluations({ first: 100 })).edges).toHaveLength(60);
    const muchLater = (): Date => new Date(Date.now() + 10 * DAY);
    const later = await startHands(evaluation.env, { wake: () => undefined, now: muchLater });
    await later.plan();
    await later.stop();
    expect((await ana.evaluations({ first: 100 })).edges).toHaveLength(60);
  });
});

describe('An evaluation that was asked for', () => {
  it('is made even if nobody heard it', async () => {
    const { ana } = await aNetworkOfDays(1);
    await together(({ plan }) => plan()); // wakes nobody
    const [edge] = (await ana.evaluations()).edges;
    const tenMinutesOn = (): Date => new Date(Date.now() + 10 * 60_000);
    const planner = await startHands(evaluation.env, { now: tenMinutesOn });
    await planner.plan();
    await until(async () => (await ana.reads(edge?.node.id ?? ''))?.state === 'COMPLETED');
    await planner.stop();
  });

  it('fails after the last attempt, says so, and stays so', async () => {
    const broken = await startHands(evaluation.env, {
      wake: () => undefined,
      measure: () => Promise.reject(new Error('out of memory at 10.0.0.7')),
    });
    const { ana } = await aNetworkOfDays(1);
    await broken.plan();
    const [edge] = (await ana.evaluations()).edges;
    const id = edge?.node.id ?? '';
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await expect(broken.carryOut(id)).rejects.toThrow('out of memory');
      expect((await ana.reads(id))?.state).toBe(attempt < 5 ? 'RUNNING' : 'FAILED');
    }
    await together(({ carryOut }) => carryOut(id));
    const failed = await ana.reads(id);
    expect(failed).toMatchObject({ state: 'FAILED', measures: [], findings: [] });
    expect(failed?.error).toContain('5 attempts');
    expect(failed?.error).not.toContain('10.0.0.7');
    expect(await evaluation.api.eventsAbout({ id })).toEqual(['evaluation.failed.v1']);
    await broken.stop();
  });
});

describe('A network whose past was entered', () => {
  it('is evaluated from when its steward says, as long as no period was', async () => {
    const network = aNetwork(evaluation);
    const ana = person(evaluation.api, 'ana', network.networkId, 'STEWARD');
    await network.isFounded('UTC', new Date());
    await until(() => ana.policy());
    const since = new Date(Math.floor(Date.now() / DAY) * DAY - 3 * DAY).toISOString();
    const cron = '0 0 * * *';
    await ana.setsPolicy({ version: 1, cron, since });
    await network.hasSeenAll();
    await together(({ plan }) => plan());
    const planned = (await ana.evaluations()).edges.map(({ node }) => node);
    expect(planned.at(-1)).toMatchObject({ periodStart: since });
    expect(planned.length).toBeGreaterThanOrEqual(2);
    await expect(ana.setsPolicy({ version: 2, cron, since })).rejects.toThrow(refusal('CONFLICT', { state: 'BEGUN' }));
  });

  it('has no period that begins in the future', async () => {
    const network = aNetwork(evaluation);
    const ana = person(evaluation.api, 'ana', network.networkId, 'STEWARD');
    await network.isFounded('UTC', new Date());
    await until(() => ana.policy());
    const since = new Date(Date.now() + DAY).toISOString();
    await expect(ana.setsPolicy({ version: 1, since })).rejects.toThrow(refusal('INVALID_INPUT', { field: 'since' }));
  });
});

describe('The policy', () => {
  it('does not begin so long ago that there would be no end of evaluations', async () => {
    const { ana } = await aNetworkOfDays(0);
    const set = ana.setsPolicy({ version: 1, cron: '0 * * * *', since: '0001-01-01T00:00:00Z' });
    await expect(set).rejects.toThrow(refusal('INVALID_INPUT', { field: 'since' }));
  });

  it('is set by stewards, from the version that they read', async () => {
    const { networkId, ana } = await aNetworkOfDays(0);
    const policy = await ana.setsPolicy({ version: 1, cron: '30 7 * * MON' });
    expect(policy).toMatchObject({ version: 2, cron: '30 7 * * MON', enabled: true });
    expect(new Date(policy.nextAt ?? '').getUTCDay()).toBe(1);
    await expect(ana.setsPolicy({ version: 1 })).rejects.toThrow(refusal('STALE_VERSION'));
    const set = (role: 'MEMBER' | null) => person(evaluation.api, 'ben', networkId, role).setsPolicy({ version: 2 });
    await expect(set('MEMBER')).rejects.toThrow(refusal('FORBIDDEN'));
    await expect(set(null)).rejects.toThrow(refusal('NOT_FOUND'));
  });

  it('is set once, however often it is sent', async () => {
    const { ana } = await aNetworkOfDays(0);
    const input = { version: 1, cron: '0 5 * * *', idempotencyKey: 'once' };
    expect(await ana.setsPolicy(input)).toEqual(await ana.setsPolicy(input));
    expect((await ana.policy())?.version).toBe(2);
  });

  it.each(['* * * * *', 'monthly', '0 0 30 2 *'])('does not take %s', async (cron) => {
    const { ana } = await aNetworkOfDays(0);
    await expect(ana.setsPolicy({ version: 1, cron })).rejects.toThrow(refusal('INVALID_INPUT', { field: 'cron' }));
  });

  it('is not there yet for a network that nobody told of', async () => {
    const ana = person(evaluation.api, 'ana', aNetwork(evaluation).networkId, 'STEWARD');
    await expect(ana.setsPolicy({ version: 1 })).rejects.toThrow(refusal('NOT_FOUND'));
  });
});
