import { onPath, usableBinary } from '../binary';
import { type Source } from '../source';
import { redisRequirement } from './redis-requirement';

export const redisOnPath: Source = {
  name: 'redis-server or valkey-server on PATH',
  async find(request) {
    const file = await onPath(['redis-server', 'valkey-server'], request.variables.PATH);
    if (!file) throw new Error('there is none on PATH.');
    return usableBinary(file, 'Redis on PATH', redisRequirement, request);
  },
};
