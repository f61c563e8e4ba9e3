import { handler, taskCompleted, taskCreated, type EventOf, type Transaction } from '@trama/events';
import { until } from '@trama/testkit';
import { aName, startService, stopServices, type StartedService } from '../../test/start-service';
import { completeTask, createTasks } from '../../test/tasks';
import { consumer } from './consumer';
import { sessionOf } from './mongo-transactions';
import { ParkedEvents } from './parked-events';
import { relay } from './relay';

afterEach(stopServices);

/** A ledger of tasks whose keeper stumbles over what `stumbles` says, after it has written. */
interface Keeper extends StartedService {
  readonly parked: ParkedEvents;
  /** In the order in which they were written. */
  lines(): Promise<string[]>;
}

async function keepsLedger(source: StartedService, stumbles: (event: EventOf) => boolean): Promise<Keeper> {
  const write = async (of: StartedService['mongo'], [event]: readonly EventOf[], tx: Transaction): Promise<void> => {
    if (!event) return;
    const line = `${event.subject.id} ${event.kind.split('.')[1]}`;
    await of.connection.collection('ledger').insertOne({ line }, { session: sessionOf(tx) ?? undefined });
    if (stumbles(event)) throw new Error(`cannot take ${line}`);
  };
  const each =
    (of: StartedService['mongo']) =>
    async (events: readonly EventOf[], tx: Transaction): Promise<void> => {
      for (const event of events) await write(of, [event], tx);
    };
  const name = aName('ledger');
  const started = await startService(name, (of) => [
    consumer({
      ...of,
      sources: [source.service.name],
      handlers: [handler(taskCreated, each(of.mongo)), handler(taskCompleted, each(of.mongo))],
    }),
  ]);
  return {
    ...started,
    parked: new ParkedEvents(started.mongo.connection, name),
    async lines() {
      const lines = await started.mongo.connection.collection('ledger').find().sort({ _id: 1 }).toArray();
      return lines.map(({ line }) => line as string);
    },
  };
}

const publisher = (): Promise<StartedService> => startService(aName('tasks'), (of) => [relay(of)]);
const settled = (parked: ParkedEvents): Promise<boolean> => until(async () => (await parked.asked()).length === 0);

/** A roof whose creation is poison, and whose completion waits behind it; a wall that is no trouble. */
async function aParkedRoof(stumbles: (event: EventOf) => boolean) {
  const tasks = await publisher();
  const network = aName('network');
  const keeper = await keepsLedger(tasks, stumbles);
  await createTasks(tasks, network, 'roof', 'wall');
  await completeTask(tasks, network, 'roof');
  await until(async () => (await keeper.parked.count()) === 2);
  return { tasks, network, keeper };
}

it('tells which events are parked, for whom, why and since when', async () => {
  const { keeper } = await aParkedRoof(({ subject }) => subject.id === 'roof');
  const [roof] = await keeper.parked.list();
  expect(roof).toMatchObject({
    consumer: keeper.service.name,
    aggregate: 'Task/roof',
    event: { kind: 'task.created.v1' },
    error: expect.stringContaining('cannot take roof created'),
    attempts: 5,
    parkedAt: expect.any(Date),
  });
  expect(await keeper.parked.list({ aggregates: ['Task/roof'] })).toHaveLength(2);
  expect(await keeper.parked.list({ eventId: roof?.event.id ?? '' })).toEqual([roof]);
});

it('consumes what is replayed once, in its order, with what waited behind it, and then what comes', async () => {
  let poison = true;
  const { tasks, network, keeper } = await aParkedRoof(({ subject }) => poison && subject.id === 'roof');
  poison = false;
  expect(await keeper.parked.ask(['Task/roof'])).toBe(2);
  await settled(keeper.parked);
  await completeTask(tasks, network, 'roof');
  await until(async () => (await keeper.lines()).length === 4);
  expect(await keeper.lines()).toEqual(['wall created', 'roof created', 'roof completed', 'roof completed']);
  expect(await keeper.parked.count()).toBe(0);
  expect(await keeper.service.metrics.metrics()).toContain('trama_consumer_replayed_total{outcome="done"} 2');
});

it('parks what fails again with one more attempt, keeps nothing of it, and leaves the rest waiting', async () => {
  const { keeper } = await aParkedRoof(({ subject }) => subject.id === 'roof');
  await keeper.parked.ask(['Task/roof']);
  await until(async () => (await keeper.parked.first('Task/roof'))?.attempts === 6);
  await settled(keeper.parked);
  expect(await keeper.parked.list()).toMatchObject([
    { attempts: 6, error: expect.stringContaining('cannot take roof created'), askedAt: null },
    { attempts: 0, askedAt: null },
  ]);
  expect(await keeper.lines()).toEqual(['wall created']);
});

it('keeps what could be replayed before one that fails', async () => {
  let first = true;
  const { keeper } = await aParkedRoof(
    ({ subject, kind }) => subject.id === 'roof' && (first || kind === 'task.completed.v1'),
  );
  first = false;
  await keeper.parked.ask(['Task/roof']);
  await settled(keeper.parked);
  await until(async () => (await keeper.parked.count()) === 1);
  expect(await keeper.lines()).toEqual(['wall created', 'roof created']);
  expect(await keeper.parked.first('Task/roof')).toMatchObject({
    attempts: 1,
    error: expect.stringContaining('cannot take roof completed'),
  });
});

it('does not start again by itself what ended the process', async () => {
  let starts = 0;
  const { keeper } = await aParkedRoof(({ subject }) => {
    starts += subject.id === 'roof' ? 1 : 0;
    return subject.id === 'roof';
  });
  const startsBefore = starts;
  // What a process has left behind that was killed while it replayed them.
  await keeper.mongo.connection.collection('parked').updateMany({}, { $set: { askedAt: new Date(), started: true } });
  await settled(keeper.parked);
  expect(await keeper.parked.count()).toBe(2);
  expect(starts).toBe(startsBefore);
});

it('goes on with what nothing is left to wait for, when another process takes over', async () => {
  const { tasks, keeper } = await aParkedRoof(({ subject }) => subject.id === 'roof');
  const [roof] = await keeper.parked.list();
  await keeper.stop();
  const name = keeper.service.name;
  const next = await startService(name);
  // The first was replayed, and the process ended right then.
  await next.mongo.connection.collection('parked').deleteOne({ 'event.id': roof?.event.id });
  const heard: string[] = [];
  const hear = async (events: readonly EventOf[]): Promise<void> => void heard.push(...events.map(({ kind }) => kind));
  await startService(name, (of) => [
    consumer({ ...of, sources: [tasks.service.name], handlers: [handler(taskCompleted, hear)] }),
  ]);
  await until(() => heard.length > 0);
  expect(heard).toEqual(['task.completed.v1']);
});
