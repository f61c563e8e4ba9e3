import { Fault, reasonOf } from '../../fault';
import { type RunningServer } from '../running-server';
import { withRedis } from './connect';

/** The Redis that someone named. Its faults are theirs to hear: nothing else is tried in its place. */
export async function givenRedis(url: string): Promise<RunningServer> {
  let policy: string | undefined;
  try {
    const memory = await withRedis(url, (redis) => redis.info('memory'));
    policy = /maxmemory_policy:(\S+)/.exec(memory)?.[1];
  } catch (error) {
    throw new Fault(
      `REDIS_URL is set, but that Redis does not answer: ${reasonOf(error)}\nStart it, correct REDIS_URL, or unset it to have one started here.`,
    );
  }
  if (policy !== undefined && policy !== 'noeviction') {
    throw new Fault(
      `REDIS_URL names a Redis whose maxmemory-policy is ${policy}; under it, queues and events would vanish. Set it to noeviction, or unset REDIS_URL to have one started here.`,
    );
  }
  return { url, from: 'REDIS_URL', process: null, stop: async () => undefined };
}
