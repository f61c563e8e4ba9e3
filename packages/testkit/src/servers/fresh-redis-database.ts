import { createLog, RedisServer } from '@trama/runtime';

/** In logical database 0: how many were handed out. */
const HANDED_OUT = 'testkit:databases';

export interface RedisDatabase {
  readonly url: string;
  /** Leaves it as it was found. */
  empty(): Promise<void>;
}

/**
 * An empty logical database of this Redis, for one file of tests: queues and streams are named for the service, so two
 * files that start the same service would take each other's jobs and number each other's events. (Pub/Sub knows no
 * databases; its channels are named for the network, which each test makes for itself.)
 */
export async function freshRedisDatabase(server: string): Promise<RedisDatabase> {
  const count = await inDatabase(server, 0, async (redis) => {
    const [, databases] = await redis.config('GET', 'databases');
    return Number(databases);
  });
  for (let tried = 1; tried < count; tried += 1) {
    const handedOut = await inDatabase(server, 0, (redis) => redis.incr(HANDED_OUT));
    const index = 1 + (handedOut % (count - 1));
    if ((await inDatabase(server, index, (redis) => redis.dbsize())) > 0) continue; // somebody else's
    return {
      url: urlOf(server, index),
      empty: async () => void (await inDatabase(server, index, (redis) => redis.flushdb())),
    };
  }
  throw new Error(
    `None of the ${count} databases of the tests' Redis is empty: FLUSHALL it, or give the tests another.`,
  );
}

/** As after a loss of everything that it held. */
export async function emptyRedis(server: string): Promise<void> {
  await inDatabase(server, 0, (redis) => redis.flushall());
}

async function inDatabase<T>(
  server: string,
  index: number,
  act: (redis: RedisServer['client']) => Promise<T>,
): Promise<T> {
  const redis = new RedisServer({ REDIS_URL: urlOf(server, index) }, createLog('testkit', { LOG_LEVEL: 'error' }));
  await redis.start();
  try {
    return await act(redis.client);
  } finally {
    await redis.stop();
  }
}

function urlOf(server: string, index: number): string {
  const url = new URL(server);
  url.pathname = `/${index}`;
  return url.href;
}
