import { join } from 'node:path';
import { temporaryFolder } from '../../../test/temporary-folder';
import { readServerVariables } from '../../config';
import { freePort } from '../../processes/ports';
import { withRedis } from './connect';
import { startRedis } from './start-redis';

jest.setTimeout(30_000); // several servers, on a machine that may be busy

const folder = temporaryFolder();
const variables = { ...readServerVariables(), REDIS_URL: undefined };

it('evicts nothing, and keeps what it was told between runs', async () => {
  const dataDir = join(folder, 'kept');
  const first = await startRedis({ dataDir }, variables);
  await withRedis(first.url, async (redis) => {
    expect(await redis.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction']);
    await redis.set('weft', 'thread');
  });
  await first.stop();

  const second = await startRedis({ dataDir }, variables);
  expect(await withRedis(second.url, (redis) => redis.get('weft'))).toBe('thread');
  await second.stop();
});

describe('a Redis that is given', () => {
  it('must be there', async () => {
    const REDIS_URL = `redis://127.0.0.1:${await freePort()}`;
    await expect(startRedis({ dataDir: null }, { ...variables, REDIS_URL })).rejects.toThrow(
      /REDIS_URL is set, but that Redis does not answer: .*ECONNREFUSED/,
    );
  });

  it('must not evict, and is left running', async () => {
    const ours = await startRedis({ dataDir: null }, variables);
    const given = { ...variables, REDIS_URL: ours.url };
    const server = await startRedis({ dataDir: null }, given);
    await server.stop();
    await withRedis(ours.url, (redis) => redis.config('SET', 'maxmemory-policy', 'allkeys-lru'));
    await expect(startRedis({ dataDir: null }, given)).rejects.toThrow('whose maxmemory-policy is allkeys-lru');
    await ours.stop();
  });
});
