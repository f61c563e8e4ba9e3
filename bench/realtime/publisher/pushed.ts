import type { Redis } from 'ioredis';
import { titleOf } from '../task-text';
import { KIND, type Channel } from './happening';

/** What hive-gateway puts before the names of its topics. */
export const CHANNEL_PREFIX = 'bench';

/**
 * For hive-gateway: what its subscription field answers, in the Pub/Sub channel of the network. One of its runtimes asks the
 * services nothing about what an event tells of, so the title comes with it.
 */
export const pushed = (redis: Redis): Channel => ({
  async send(happenings) {
    const pipeline = redis.pipeline();
    for (const { id, networkId, taskId } of happenings) {
      const subject = { __typename: 'Task', id: taskId, title: titleOf(taskId) };
      const event = { id, kind: KIND, cursor: id, subject };
      pipeline.publish(`${CHANNEL_PREFIX}:${networkId}`, JSON.stringify(event));
    }
    await pipeline.exec();
  },
});
