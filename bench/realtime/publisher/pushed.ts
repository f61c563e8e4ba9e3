import type { Redis } from 'ioredis';
import { KIND, type Channel } from './happening';

/** What hive-gateway puts before the names of its topics. */
export const CHANNEL_PREFIX = 'bench';

/** For hive-gateway: what its subscription field answers, in the Pub/Sub channel of the network. */
export const pushed = (redis: Redis): Channel => ({
  async send(happenings) {
    const pipeline = redis.pipeline();
    for (const { id, networkId, taskId } of happenings) {
      const event = { id, kind: KIND, cursor: id, subject: { __typename: 'Task', id: taskId } };
      pipeline.publish(`${CHANNEL_PREFIX}:${networkId}`, JSON.stringify(event));
    }
    await pipeline.exec();
  },
});
