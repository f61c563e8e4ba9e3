import { handler, taskCompleted, taskCreated, type EventOf, type Handler, type Transaction } from '@trama/events';
import { until } from '@trama/testkit';
import { aName, startService, stopServices, type StartedService } from '../../test/start-service';
import { completeTask, createTasks, names } from '../../test/tasks';
import { consumer } from './consumer';
import { consumerProgress } from './consumer-progress';
import { sessionOf } from './mongo-transactions';
import { outboxModel } from './outbox';
import { partitionOf } from './partition';
import { relay } from './relay';
import { partitionStreamOf } from './streams';
import { unsentEvents } from '../../test/unsent-events';

afterEach(stopServices);

/** What the consumer under test has to show for the events: a line each, in its own database. */
interface Line {
  readonly _id?: unknown;
  readonly kind: string;
  readonly task: string;
}

const publisher = (): Promise<StartedService> => startService(aName('tasks'), (of) => [relay(of)]);

type Effect = (events: readonly EventOf[], tx: Transaction) => Promise<void> | void;

const ledger = ({ mongo }: Pick<StartedService, 'mongo'>) => mongo.connection.collection<Line>('ledger');
const read = async (of: StartedService): Promise<string[]> => {
  const lines = await ledger(of).find().sort({ _id: 1 }).toArray();
  return lines.map(({ task }) => task);
};
const parked = (of: StartedService) => of.mongo.connection.collection('parked').find().sort({ _id: 1 }).toArray();

/**
 * A process that keeps a ledger of the publisher's tasks; `before` each run of events it may do something else, or
 * fail.
 */
const keepsLedger = (source: StartedService, name = aName('ledger'), before: Effect = () => undefined) =>
  startService(name, (of) => {
    const note: Handler['handle'] = async (events, tx) => {
      await before(events, tx);
      const lines = events.map(({ kind, subject }) => ({ kind, task: subject.id }));
      await ledger(of).insertMany(lines, { session: sessionOf(tx) ?? undefined });
    };
    const handlers = [handler(taskCreated, note), handler(taskCompleted, note)];
    return [relay(of), consumer({ ...of, sources: [source.service.name], handlers })];
  });

const lines = (of: StartedService, n: number): Promise<boolean> =>
  until(async () => (await ledger(of).countDocuments()) >= n);

/** Fails whenever it is shown this task. */
const poisonedBy =
  (task: string): Effect =>
  (events) => {
    if (events.some(({ subject }) => subject.id === task)) throw new Error(`${task} is poison`);
  };

it('consumes what happened before it first started, and what happens then, in order', async () => {
  const tasks = await publisher();
  const network = aName('network');
  await createTasks(tasks, network, ...names(600));
  const keeper = await keepsLedger(tasks);
  await createTasks(tasks, network, ...names(600, 601));
  await lines(keeper, 1_200);
  expect(await read(keeper)).toEqual(names(1_200));
});

it('gives a handler the events that follow one another at once, with their data as the contract has them', async () => {
  const tasks = await publisher();
  const network = aName('network');
  await createTasks(tasks, network, ...names(3));
  await completeTask(tasks, network, 'task-1');
  await createTasks(tasks, network, ...names(2, 4));
  await until(async () => (await unsentEvents(tasks.mongo, network)) === 0);
  const runs: [string, number][] = [];
  const keeper = await keepsLedger(tasks, undefined, (events) => {
    runs.push([events[0]!.kind, events.length]);
    expect(events[0]).toMatchObject({ occurredAt: expect.any(Date), data: { createdById: 'ana' } });
  });
  await lines(keeper, 6);
  expect(runs).toEqual([
    ['task.created.v1', 3],
    ['task.completed.v1', 1],
    ['task.created.v1', 2],
  ]);
});

it('consumes each event once, however often it is stopped and started', async () => {
  const tasks = await publisher();
  const network = aName('network');
  const name = aName('ledger');
  for (const round of [0, 1, 2]) {
    const keeper = await keepsLedger(tasks, name);
    await createTasks(tasks, network, ...names(200, round * 200 + 1));
    await lines(keeper, round * 200 + 1);
    await keeper.stop(); // wherever it is
  }
  const keeper = await keepsLedger(tasks, name);
  await lines(keeper, 600);
  expect(await read(keeper)).toEqual(names(600));
});

it('consumes each event once with two processes that both believe to be the one', async () => {
  const tasks = await publisher();
  const network = aName('network');
  const name = aName('ledger');
  const one = await keepsLedger(tasks, name);
  const two = await keepsLedger(tasks, name);
  for (const round of [0, 1, 2, 3]) {
    await createTasks(tasks, network, ...names(100, round * 100 + 1));
    // Whoever has the lease loses it without notice, as if it had slept.
    await one.mongo.connection
      .collection('leases')
      .updateOne({ _id: 'consumer' as never }, { $set: { expiresAt: new Date(0) } });
    await lines(two, round * 100 + 100);
  }
  expect(await read(one)).toEqual(names(400));
});

it('keeps no effect of a transaction that failed, and consumes the event when the fault is gone', async () => {
  const tasks = await publisher();
  let failures = 2;
  const keeper = await keepsLedger(tasks, undefined, async (_, tx) => {
    await ledger(keeper).insertOne({ kind: 'half', task: 'half done' }, { session: sessionOf(tx) ?? undefined });
    if (failures-- > 0) throw new Error('not now');
  });
  await createTasks(tasks, aName('network'), 'roof');
  await lines(keeper, 2);
  expect(await read(keeper)).toEqual(['half done', 'roof']);
  expect(await parked(keeper)).toEqual([]);
});

it('tells of its own events in the transaction of their cause', async () => {
  const tasks = await publisher();
  const network = aName('network');
  const keeper = await keepsLedger(tasks, undefined, async ([event], tx) => {
    if (event?.kind !== 'task.created.v1') return;
    const subject = { id: event.subject.id, networkId: event.networkId };
    const data = { assigneeId: 'ben', createdById: 'ana', goalId: null };
    await tx.emit(taskCompleted, { subject, audience: 'NETWORK', data });
  });
  await createTasks(tasks, network, 'roof');
  const told = await until(() => outboxModel(keeper.mongo.connection).findOne().lean());
  expect(told).toMatchObject({ source: keeper.service.name, kind: 'task.completed.v1', actorId: null });
});

describe('an event that cannot be handled', () => {
  it('is parked after five starts, and only what is about the same subject waits behind it', async () => {
    const tasks = await publisher();
    const network = aName('network');
    let starts = 0;
    const keeper = await keepsLedger(tasks, undefined, (events) => {
      if (events.length === 1 && events[0]!.subject.id === 'task-3') starts += 1;
      return poisonedBy('task-3')(events, undefined as never);
    });
    await createTasks(tasks, network, ...names(5));
    await completeTask(tasks, network, 'task-3');
    await completeTask(tasks, network, 'task-4');
    await lines(keeper, 5);
    expect(await read(keeper)).toEqual(['task-1', 'task-2', 'task-4', 'task-5', 'task-4']);
    expect(await parked(keeper)).toMatchObject([
      { attempts: 5, error: expect.stringContaining('task-3 is poison'), event: { kind: 'task.created.v1' } },
      { attempts: 0, error: expect.stringContaining('Task/task-3'), event: { kind: 'task.completed.v1' } },
    ]);
    expect(starts).toBe(5);
    expect(await keeper.service.metrics.metrics()).toContain('trama_consumer_parked 2');
  });

  it('does not hold up other partitions meanwhile', async () => {
    const tasks = await publisher();
    const [here, there] = networksApart();
    let poisonIsParked = false;
    const keeper = await keepsLedger(tasks, undefined, poisonedBy('poison'));
    await createTasks(tasks, here, 'poison');
    await createTasks(tasks, there, 'roof');
    await lines(keeper, 1).then(async () => {
      poisonIsParked = (await parked(keeper)).length > 0;
    });
    expect(poisonIsParked).toBe(false);
    await until(async () => (await parked(keeper)).length === 1);
  });

  it('is parked too when it ends the process each time', async () => {
    const tasks = await publisher();
    const network = aName('network');
    const name = aName('ledger');
    await createTasks(tasks, network, ...names(3));
    await until(async () => (await unsentEvents(tasks.mongo, network)) === 0);
    // What processes that died while they handled the second event have left behind.
    const keeper = await startService(name);
    await keeper.mongo.connection.collection('positions').insertOne({
      _id: `${name}/${tasks.service.name}/${partitionOf(network)}` as never,
      position: 1,
      attempts: 5,
      upTo: 3,
    });
    await keepsLedger(tasks, name);
    await lines(keeper, 1);
    expect(await read(keeper)).toEqual(['task-3']);
    expect(await parked(keeper)).toMatchObject([
      { event: { subject: { id: 'task-2' } }, error: expect.stringContaining('process ended') },
    ]);
  });
});

it('waits for what Redis lost, skips nothing and repeats nothing', async () => {
  const tasks = await publisher();
  const network = aName('network');
  const keeper = await keepsLedger(tasks);
  await createTasks(tasks, network, ...names(10));
  await lines(keeper, 10);
  await tasks.stop();
  // Redis forgets the tenth to twelfth, and the stream goes on after them.
  const stream = partitionStreamOf(tasks.service.name, partitionOf(network));
  const [entry] = await keeper.redis.client.xrevrange(stream, '+', '-', 'COUNT', 1);
  await keeper.redis.client.del(stream);
  await keeper.redis.client.xadd(stream, '13-0', ...entry![1]);
  await until(async () => /trama_consumer_gaps_total\{[^}]*\} [1-9]/.test(await keeper.service.metrics.metrics()));
  expect(await read(keeper)).toEqual(names(10));
});

it('goes on where it was when all of Redis is rebuilt', async () => {
  const tasks = await publisher();
  const network = aName('network');
  const keeper = await keepsLedger(tasks);
  await createTasks(tasks, network, ...names(10));
  await lines(keeper, 10);
  await tasks.redis.client.del(await tasks.redis.client.keys(`trama:events:${tasks.service.name}:*`));
  await createTasks(tasks, network, ...names(5, 11));
  await lines(keeper, 15);
  expect(await read(keeper)).toEqual(names(15));
});

it('says how far it has to go until it has seen all of a network', async () => {
  const tasks = await publisher();
  const network = aName('network');
  const name = aName('ledger');
  const sources = [tasks.service.name];
  const watching = await startService(name);
  const progress = consumerProgress({ ...watching, consumer: name, sources });
  expect(await progress.lagOf(network)).toBe(0);
  await createTasks(tasks, network, ...names(20));
  await until(async () => (await unsentEvents(tasks.mongo, network)) === 0);
  expect(await progress.lagOf(network)).toBe(20);
  const keeper = await keepsLedger(tasks, name);
  await until(async () => (await progress.lagOf(network)) === 0);
  expect(await read(keeper)).toEqual(names(20));
  expect(await keeper.service.metrics.metrics()).toContain(`trama_consumer_lag{source="${tasks.service.name}"} 0`);
});

/** Two networks whose events travel in different partitions. */
function networksApart(): [string, string] {
  const here = aName('network');
  let there = aName('network');
  while (partitionOf(there) === partitionOf(here)) there = aName('network');
  return [here, there];
}
