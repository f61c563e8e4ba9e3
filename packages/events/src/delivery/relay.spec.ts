import { until } from '@trama/testkit';
import { aName, startService, stopServices, type StartedService } from '../../test/start-service';
import { numbered, partitionIds, streamed } from '../../test/streams';
import { completeTask, createTasks, names } from '../../test/tasks';
import { readEvent } from './message';
import { outboxModel } from './outbox';
import { partitionOf } from './partition';
import { relay } from './relay';
import { channelOf, partitionStreamOf, streamOf } from './streams';

afterEach(stopServices);

const withRelay = (name = aName()): Promise<StartedService> => startService(name, (of) => [relay(of)]);

const allSent = ({ mongo }: StartedService): Promise<boolean> =>
  until(async () => (await outboxModel(mongo.connection).countDocuments({ sentAt: null })) === 0);

it('sends each event once, in order, numbered without a gap in each network', async () => {
  const service = await withRelay();
  const [here, there] = [aName('network'), aName('network')];
  for (const id of names(5)) {
    await createTasks(service, here, id);
    await createTasks(service, there, id);
  }
  await allSent(service);
  expect(await streamed(service, here)).toEqual(numbered(names(5)));
  expect(await streamed(service, there)).toEqual(numbered(names(5)));
});

it('sends what was told in one transaction in the order in which it was told', async () => {
  const service = await withRelay();
  const network = aName('network');
  await createTasks(service, network, ...names(1_200));
  await allSent(service);
  expect(await streamed(service, network)).toEqual(numbered(names(1_200)));
});

it('says what happened as its contract has it, on the record and live', async () => {
  const service = await withRelay();
  const network = aName('network');
  const subscriber = service.redis.connection();
  const heard = new Promise<string>((resolve) => subscriber.on('message', (_, message) => resolve(message)));
  await subscriber.subscribe(channelOf(network));
  await completeTask(service, network, 'roof');
  const event = {
    kind: 'task.completed.v1',
    networkId: network,
    actorId: null,
    subject: { type: 'Task', id: 'roof' },
    occurredAt: expect.any(Date),
    audience: 'NETWORK',
    data: { createdById: 'ana', assigneeId: 'ben', goalId: null },
    source: service.service.name,
    seq: 1,
  };
  expect(readEvent(await heard)).toMatchObject(event);
  const [entry] = await service.redis.client.xrange(streamOf(service.service.name, network), '-', '+');
  expect(readEvent(entry![1])).toMatchObject(event);
});

it('sends nothing of a transaction that failed', async () => {
  const service = await withRelay();
  const network = aName('network');
  const failing = service.inTransaction({ viewer: null }, async (tx) => {
    await createTasks({ ...service, inTransaction: (_, work) => work(tx) }, network, 'never');
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  await createTasks(service, network, 'told');
  await allSent(service);
  expect(await streamed(service, network)).toEqual([['1-0', 'told']]);
});

it('is done by one of two processes, and by the other when that one ends', async () => {
  const name = aName();
  const network = aName('network');
  const [one, two] = [await withRelay(name), await withRelay(name)];
  await createTasks(one, network, ...names(700));
  await allSent(two);
  await one.stop();
  await createTasks(two, network, ...names(700, 701));
  await allSent(two);
  expect(await streamed(two, network)).toEqual(numbered(names(1_400)));
});

describe('after a relay died', () => {
  it('whose lease is still running, the next takes over when that ends', async () => {
    const name = aName();
    const network = aName('network');
    const service = await startService(name);
    const aMomentAhead = new Date(Date.now() + 300);
    await service.mongo.connection
      .collection<{ _id: string }>('leases')
      .insertOne({ _id: 'relay', holder: 'the dead', epoch: 7, expiresAt: aMomentAhead } as never);
    await createTasks(service, network, 'late');
    await withRelay(name);
    await allSent(service);
    const lease = await service.mongo.connection.collection<{ _id: string }>('leases').findOne({ _id: 'relay' });
    expect(lease).toMatchObject({ epoch: 8 });
    expect(Date.now()).toBeGreaterThanOrEqual(aMomentAhead.getTime());
  });

  it('between numbering and sending, the events keep their numbers and come before new ones', async () => {
    const name = aName();
    const network = aName('network');
    const service = await startService(name);
    await createTasks(service, network, 'first', 'second');
    const outbox = outboxModel(service.mongo.connection);
    const rows = await outbox.find().sort({ _id: -1 });
    // The later one got the lower number: it had been committed first.
    for (const [index, row] of rows.entries())
      await outbox.updateOne({ _id: row._id }, { seq: index + 1, partitionSeq: index + 1 });
    const last = { value: 2 };
    await service.mongo.connection
      .collection('sequences')
      .insertMany([
        { _id: `network/${network}`, ...last } as never,
        { _id: `partition/${partitionOf(network)}`, ...last } as never,
      ]);
    await createTasks(service, network, 'third');
    await withRelay(name);
    await allSent(service);
    expect(await streamed(service, network)).toEqual(numbered(['second', 'first', 'third']));
  });

  it('between sending and marking, nothing goes out twice', async () => {
    const name = aName();
    const network = aName('network');
    const service = await withRelay(name);
    await createTasks(service, network, ...names(3));
    await allSent(service);
    await service.stop();
    const next = await startService(name);
    await outboxModel(next.mongo.connection).updateMany({}, { sentAt: null });
    await withRelay(name);
    await allSent(next);
    expect(await streamed(next, network)).toEqual(numbered(names(3)));
    expect(await partitionIds(next, network)).toEqual(['1-0', '2-0', '3-0']);
  });
});

describe('after Redis lost', () => {
  const loseStreams = async ({ service, redis }: StartedService): Promise<void> => {
    const streams = await redis.client.keys(`trama:events:${service.name}:*`);
    await redis.client.del(streams);
  };

  it('everything, the streams are there again with the same ids', async () => {
    const name = aName();
    const network = aName('network');
    const service = await withRelay(name);
    await createTasks(service, network, ...names(30));
    await allSent(service);
    const before = [await streamed(service, network), await partitionIds(service, network)];
    await service.stop();
    const next = await startService(name);
    await loseStreams(next);
    await withRelay(name);
    await until(async () => (await partitionIds(next, network)).length === 30);
    expect([await streamed(next, network), await partitionIds(next, network)]).toEqual(before);
  });

  it('everything under a running relay, the next event brings them back', async () => {
    const service = await withRelay();
    const network = aName('network');
    await createTasks(service, network, ...names(30));
    await allSent(service);
    await loseStreams(service);
    await createTasks(service, network, 'task-31');
    await until(async () => (await partitionIds(service, network)).length === 31);
    expect(await streamed(service, network)).toEqual(numbered(names(31)));
  });

  it('the last events alone, only those are sent again', async () => {
    const name = aName();
    const network = aName('network');
    const service = await withRelay(name);
    await createTasks(service, network, ...names(10));
    await allSent(service);
    await service.stop();
    const next = await startService(name);
    // A Redis that came back from a copy made after the sixth event.
    for (const stream of [streamOf(name, network), partitionStreamOf(name, partitionOf(network))]) {
      const entries = await next.redis.client.xrange(stream, '-', '6-0');
      await next.redis.client.del(stream);
      for (const [id, fields] of entries) await next.redis.client.xadd(stream, id, ...fields);
    }
    await withRelay(name);
    await until(async () => (await partitionIds(next, network)).length === 10);
    expect(await streamed(next, network)).toEqual(numbered(names(10)));
  });
});

it('leaves events unsent rather than drop them where another database feeds the same streams', async () => {
  const service = await startService();
  const network = aName('network');
  const stranger = JSON.stringify({ id: 'not of this database' });
  await service.redis.client.xadd(
    partitionStreamOf(service.service.name, partitionOf(network)),
    '1-0',
    'event',
    stranger,
  );
  await createTasks(service, network, 'mine');
  const relaying = await withRelay(service.service.name);
  const outbox = outboxModel(service.mongo.connection);
  await until(() => outbox.exists({ partitionSeq: 1 }));
  await relaying.stop();
  expect(await outbox.countDocuments({ sentAt: null })).toBe(1);
});

it('measures what is unsent, what was sent and how long it took', async () => {
  const service = await withRelay();
  await createTasks(service, aName('network'), ...names(3));
  await allSent(service);
  const metrics = await until(async () => {
    const text = await service.service.metrics.metrics();
    return text.includes('trama_relay_sent_total 3') && text;
  });
  expect(metrics).toContain('trama_relay_unsent 0');
  expect(metrics).toContain('trama_relay_delay_seconds_count 3');
});
