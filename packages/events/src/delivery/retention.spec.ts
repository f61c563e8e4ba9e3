import { until } from '@trama/testkit';
import { aName, startService, stopServices, type StartedService } from '../../test/start-service';
import { numbered, partitionIds, streamed } from '../../test/streams';
import { createTasks, names } from '../../test/tasks';
import { consumer } from './consumer';
import { outboxModel } from './outbox';
import { partitionOf } from './partition';
import { relay } from './relay';
import { retentionOf } from './retention';
import { RetentionMarks } from './retention-marks';
import { boundsOf } from './stream-bounds';
import { partitionStreamOf, streamOf } from './streams';
import { unsentEvents } from '../../test/unsent-events';

afterEach(stopServices);

const DAY_MILLISECONDS = 86_400_000;

const withRelay = (name = aName(), keep = {}): Promise<StartedService> =>
  startService(name, (of) => [relay({ ...of, config: { ...of.config, ...keep } })]);

/** A service that has told of these tasks, each so many days ago, and has ended. */
async function toldLongAgo(network: string, ...told: [days: number, ...ids: string[]][]): Promise<StartedService> {
  const relaying = await withRelay();
  const { name } = relaying.service;
  for (const [, ...ids] of told) await createTasks(relaying, network, ...ids);
  await until(async () => (await unsentEvents(relaying.mongo, network)) === 0);
  await relaying.stop();
  const service = await startService(name);
  for (const [days, ...ids] of told)
    await outboxModel(service.mongo.connection).updateMany(
      { networkId: network, 'subject.id': { $in: ids } },
      { sentAt: new Date(Date.now() - days * DAY_MILLISECONDS) },
    );
  return service;
}

const inOutbox = ({ mongo }: StartedService): Promise<number> => outboxModel(mongo.connection).countDocuments();
const isTrimmed = (service: StartedService, network: string, upTo: number): Promise<boolean> =>
  until(async () => {
    const { trimmed } = await new RetentionMarks(service.mongo.connection).of(partitionOf(network));
    return trimmed === upTo;
  });
const loseStreams = async ({ service, redis }: StartedService): Promise<void> => {
  await redis.client.del(await redis.client.keys(`trama:events:${service.name}:*`));
};

it('keeps events in Redis for a week, and in the outbox for a month', async () => {
  const network = aName('network');
  const service = await toldLongAgo(network, [31, ...names(3)], [8, ...names(3, 4)], [6, ...names(3, 7)]);
  await withRelay(service.service.name);
  await isTrimmed(service, network, 6);
  expect(await streamed(service, network)).toEqual(numbered(names(9)).slice(6));
  expect(await partitionIds(service, network)).toEqual(['7-0', '8-0', '9-0']);
  await until(async () => (await inOutbox(service)) === 6);
});

it('gives the next events the next numbers when all before are gone', async () => {
  const network = aName('network');
  const service = await toldLongAgo(network, [31, ...names(1_200)]);
  const relaying = await withRelay(service.service.name);
  await until(async () => (await inOutbox(service)) === 0);
  expect(await streamed(service, network)).toEqual([]);
  await createTasks(relaying, network, 'roof');
  await until(async () => (await streamed(service, network)).length > 0);
  expect(await streamed(service, network)).toEqual([['1201-0', 'roof']]);
});

it('lets go of nothing that comes after an event that is young', async () => {
  const network = aName('network');
  const service = await toldLongAgo(network, [31, 'task-1'], [6, 'task-2'], [31, 'task-3']);
  await withRelay(service.service.name);
  await until(async () => (await inOutbox(service)) === 2);
  expect(await streamed(service, network)).toEqual([
    ['2-0', 'task-2'],
    ['3-0', 'task-3'],
  ]);
});

describe('after Redis lost everything', () => {
  it('streams begin again where age had trimmed them, with the same ids', async () => {
    const network = aName('network');
    const service = await toldLongAgo(network, [31, ...names(3)], [8, ...names(3, 4)], [6, ...names(3, 7)]);
    const { name } = service.service;
    const first = await withRelay(name);
    await until(async () => (await inOutbox(service)) === 6);
    const before = [await streamed(service, network), await partitionIds(service, network)];
    await first.stop();
    await loseStreams(service);
    const second = await withRelay(name);
    await until(async () => (await partitionIds(service, network)).length === 3);
    expect([await streamed(service, network), await partitionIds(service, network)]).toEqual(before);
    await createTasks(second, network, 'task-10');
    await until(async () => (await streamed(service, network)).length === 4);
    expect((await streamed(service, network)).at(-1)).toEqual(['10-0', 'task-10']);
  });

  it('streams of which age left nothing still say how far they had come', async () => {
    const network = aName('network');
    const service = await toldLongAgo(network, [31, ...names(5)]);
    const { name } = service.service;
    const first = await withRelay(name);
    await until(async () => (await inOutbox(service)) === 0);
    await first.stop();
    await loseStreams(service);
    await withRelay(name);
    const streams = [streamOf(name, network), partitionStreamOf(name, partitionOf(network))];
    const bounds = () => boundsOf(service.redis.client, streams);
    await until(async () => (await bounds()).every(({ head }) => head > 0));
    const empty = { first: 6, head: 5, length: 0 };
    expect(await bounds()).toEqual([empty, empty]);
  });

  it('and came back from an old copy, nothing of that copy is taken for whole', async () => {
    const network = aName('network');
    const service = await toldLongAgo(network, [31, ...names(5)], [1, ...names(2, 6)]);
    const { name } = service.service;
    const streams = [streamOf(name, network), partitionStreamOf(name, partitionOf(network))];
    const copies = await Promise.all(streams.map((stream) => service.redis.client.xrange(stream, '-', '2-0')));
    const first = await withRelay(name);
    await isTrimmed(service, network, 5);
    await first.stop();
    for (const [index, stream] of streams.entries()) {
      await service.redis.client.del(stream);
      for (const [id, fields] of copies[index] ?? []) await service.redis.client.xadd(stream, id, ...fields);
    }
    await withRelay(name);
    await until(async () => (await partitionIds(service, network)).includes('7-0'));
    expect(await streamed(service, network)).toEqual(numbered(names(7)).slice(5));
  });
});

describe('a consumer', () => {
  const withConsumer = (source: StartedService, name = aName('ledger')): Promise<StartedService> =>
    startService(name, (of) => [consumer({ ...of, sources: [source.service.name], handlers: [] })]);
  const metrics = async ({ service }: StartedService, name: string): Promise<number> =>
    Number(new RegExp(`${name}\\{.*\\} (\\d+)`).exec(await service.metrics.metrics())?.[1]);

  it('that is new begins with what is kept', async () => {
    const network = aName('network');
    const tasks = await toldLongAgo(network, [8, ...names(3)], [6, ...names(3, 4)]);
    await withRelay(tasks.service.name);
    await isTrimmed(tasks, network, 3);
    const keeper = await withConsumer(tasks);
    await until(async () => (await metrics(keeper, 'trama_consumer_consumed_total')) === 3);
    expect(await metrics(keeper, 'trama_consumer_missing')).toBe(0);
  });

  it('that was away for too long skips nothing: it waits, and says so', async () => {
    const network = aName('network');
    const tasks = await toldLongAgo(network, [8, ...names(2)], [8, ...names(2, 3)], [6, ...names(2, 5)]);
    const name = aName('ledger');
    const away = await startService(name);
    await away.mongo.connection.collection('positions').insertOne({
      _id: `${name}/${tasks.service.name}/${partitionOf(network)}` as never,
      position: 2,
      attempts: 0,
      upTo: 2,
    });
    await withRelay(tasks.service.name);
    await isTrimmed(tasks, network, 4);
    const keeper = await withConsumer(tasks, name);
    await until(async () => (await metrics(keeper, 'trama_consumer_gaps_total')) > 0);
    expect(await metrics(keeper, 'trama_consumer_missing')).toBe(2);
    expect(await metrics(keeper, 'trama_consumer_lag')).toBe(4);
  });
});

it('is refused where the outbox would forget before the streams do', () => {
  expect(() => retentionOf({ EVENTS_KEPT_DAYS: 31, OUTBOX_KEPT_DAYS: 30 })).toThrow(
    /OUTBOX_KEPT_DAYS: .*at least EVENTS_KEPT_DAYS \(31\)/,
  );
});
