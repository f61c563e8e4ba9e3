import { isExecutable, usableBinary } from '../binary';
import { cached } from '../cache';
import { type Source } from '../source';
import { redisRequirement } from './redis-requirement';

export const redisInCache: Source = {
  name: 'redis-server in the cache',
  async find(request) {
    const file = cached(request.variables.TRAMA_CACHE, 'redis-server');
    if (!(await isExecutable(file))) throw new Error(`there is no ${file}.`);
    return usableBinary(file, 'Redis in the cache', redisRequirement, request);
  },
};
