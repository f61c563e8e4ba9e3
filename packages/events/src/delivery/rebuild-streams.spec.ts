import { until } from '@trama/testkit';
import { aName, startService, stopServices, type StartedService } from '../../test/start-service';
import { numbered, partitionIds, streamed } from '../../test/streams';
import { createTasks, names } from '../../test/tasks';
import { unsentEvents } from '../../test/unsent-events';
import { partitionOf } from './partition';
import { rebuildStreams } from './rebuild-streams';
import { relay } from './relay';
import { eventsStanding } from './standing';
import { partitionStreamOf, streamOf } from './streams';

afterEach(stopServices);

const rebuild = ({ service, mongo, redis }: StartedService, networkId?: string) =>
  rebuildStreams({
    source: service.name,
    mongo: mongo.connection,
    redis: redis.client,
    ...(networkId !== undefined && { networkId }),
  });

/** A service that told of ten tasks in a network and of five in another of the same partition, and has ended. */
async function aQuietService() {
  const service = await startService(aName('tasks'), (of) => [relay(of)]);
  const here = aName('network');
  let there = aName('network');
  while (partitionOf(there) !== partitionOf(here)) there = aName('network');
  await createTasks(service, here, ...names(10));
  await createTasks(service, there, ...names(5));
  await until(async () => (await unsentEvents(service.mongo, there)) === 0);
  await service.stop();
  const quiet = await startService(service.service.name);
  const { name } = quiet.service;
  return {
    quiet,
    here,
    there,
    hereStream: streamOf(name, here),
    thereStream: streamOf(name, there),
    partitionStream: partitionStreamOf(name, partitionOf(here)),
  };
}

it('leaves streams alone that are whole', async () => {
  const { quiet } = await aQuietService();
  expect(await rebuild(quiet)).toEqual([]);
});

it('makes streams anew that are gone, without a relay', async () => {
  const { quiet, here, there, ...streams } = await aQuietService();
  await quiet.redis.client.del(...Object.values(streams));
  const rebuilt = await rebuild(quiet);
  expect(rebuilt).toHaveLength(3);
  expect(rebuilt.at(-1)).toEqual({ stream: streams.partitionStream, events: 15, made: 15 });
  expect(await streamed(quiet, here)).toEqual(numbered(names(10)));
  expect(await streamed(quiet, there)).toEqual(numbered(names(5)));
  expect(await partitionIds(quiet, here)).toEqual(names(15).map((_, index) => `${index + 1}-0`));
});

it('finds what is lacking in the middle or at the beginning', async () => {
  const { quiet, here, there, hereStream, thereStream } = await aQuietService();
  await quiet.redis.client.xdel(hereStream, '4-0', '5-0');
  await quiet.redis.client.xtrim(thereStream, 'MINID', '4-0');
  expect(await rebuild(quiet)).toEqual(
    expect.arrayContaining([
      { stream: hereStream, events: 10, made: 2 },
      { stream: thereStream, events: 5, made: 3 },
    ]),
  );
  expect(await streamed(quiet, here)).toEqual(numbered(names(10)));
  expect(await streamed(quiet, there)).toEqual(numbered(names(5)));
});

it('rebuilds one network alone where that is asked', async () => {
  const { quiet, here, hereStream, thereStream } = await aQuietService();
  await quiet.redis.client.del(hereStream, thereStream);
  expect(await rebuild(quiet, here)).toEqual([{ stream: hereStream, events: 10, made: 10 }]);
  expect(await quiet.redis.client.exists(thereStream)).toBe(0);
});

it('misses nothing that happens meanwhile', async () => {
  const { quiet, here, hereStream } = await aQuietService();
  await startService(quiet.service.name, (of) => [relay(of)]);
  let told = 10;
  let rebuilding = true;
  const tell = (async () => {
    while (rebuilding) await createTasks(quiet, here, `task-${++told}`);
  })();
  for (const round of [1, 2, 3, 4, 5]) {
    await quiet.redis.client.xdel(hereStream, `${round}-0`);
    expect(await rebuild(quiet)).toMatchObject([{ stream: hereStream, made: 1 }]);
  }
  rebuilding = false;
  await tell;
  await until(async () => (await unsentEvents(quiet.mongo, here)) === 0);
  expect(await streamed(quiet, here)).toEqual(numbered(names(told)));
});

it('does not touch a stream that goes on beyond the outbox', async () => {
  const { quiet, hereStream } = await aQuietService();
  await quiet.redis.client.xdel(hereStream, '3-0');
  await quiet.redis.client.xadd(hereStream, '99-0', 'event', '{}');
  await expect(rebuild(quiet)).rejects.toThrow(/goes on beyond the outbox/);
  expect(await quiet.redis.client.xlen(hereStream)).toBe(10);
});

it('tells how a service stands', async () => {
  const { quiet, here } = await aQuietService();
  await createTasks(quiet, here, 'unsent');
  const standing = await eventsStanding({
    service: quiet.service.name,
    mongo: quiet.mongo.connection,
    redis: quiet.redis.client,
  });
  expect(standing).toMatchObject({ unsent: 1, delayMilliseconds: expect.any(Number), follows: [] });
  expect(standing.streams[partitionOf(here)]).toEqual({
    partition: partitionOf(here),
    first: 1,
    head: 15,
    length: 15,
    last: 15,
  });
});
