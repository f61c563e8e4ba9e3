import { createLog, type RedisServer } from '@trama/runtime';
import type { EventOf } from '@trama/events';
import { until } from '@trama/testkit';
import { aName, startService, stopServices, type StartedService } from '../../test/start-service';
import { createTasks, names } from '../../test/tasks';
import { followPartitions } from './follow-partitions';
import { relay } from './relay';
import { unsentEvents } from '../../test/unsent-events';

afterEach(stopServices);

/** Cuts the connections that wait for entries. (Those of other tests too, which stand it.) */
async function cutReaders(client: RedisServer['client']): Promise<void> {
  const clients = String(await client.client('LIST')).split('\n');
  const readers = clients.filter((line) => line.includes('cmd=xread')).map((line) => /^id=(\d+)/.exec(line)?.[1] ?? '');
  expect(readers).not.toEqual([]);
  for (const id of readers) await client.call('CLIENT', 'KILL', 'ID', id);
}

const publisher = (): Promise<StartedService> => startService(aName('tasks'), (of) => [relay(of)]);

const follow = (source: StartedService, onEvent: (event: EventOf) => void): Promise<StartedService> =>
  startService(aName('follower'), ({ redis }) => [
    followPartitions({
      redis,
      sources: [source.service.name],
      onEvent,
      log: createLog('follower', { LOG_LEVEL: 'silent' }),
    }),
  ]);

it('hears what happens from now on, once and in order, also after what it failed to deal with', async () => {
  const tasks = await publisher();
  const network = aName('network');
  await createTasks(tasks, network, 'long ago');
  await until(async () => (await unsentEvents(tasks.mongo, network)) === 0);
  const heard: string[] = [];
  await follow(tasks, ({ subject }) => {
    heard.push(subject.id);
    if (subject.id === 'task-2') throw new Error('a fault of the follower');
  });
  await createTasks(tasks, network, ...names(5));
  await until(async () => heard.length >= 5 && (await unsentEvents(tasks.mongo, network)) === 0);
  expect(heard).toEqual(names(5));
});

it('misses and repeats nothing when its connections break and Redis loses its data', async () => {
  const tasks = await publisher();
  const network = aName('network');
  const heard: string[] = [];
  const follower = await follow(tasks, ({ subject }) => void heard.push(subject.id));
  await createTasks(tasks, network, ...names(5));
  await until(async () => heard.length === 5);
  const { client } = follower.redis;
  await client.del(await client.keys(`trama:events:${tasks.service.name}:*`));
  await cutReaders(client);
  await createTasks(tasks, network, ...names(5, 6));
  await until(async () => heard.length >= 10);
  expect(heard).toEqual(names(10));
});
