import { inDocker } from '../docker';
import { type Source } from '../source';

export const redisInDocker: Source = {
  name: 'redis:7 in Docker',
  find: (request) => inDocker('redis:7', 'redis-server', '/data', request),
};
