import { Redis } from 'ioredis';

/** Does something with one connection that is not retried, and closes it. */
export async function withRedis<Result>(url: string, act: (redis: Redis) => Promise<Result>): Promise<Result> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 5_000 });
  let fault: Error | undefined;
  redis.on('error', (error: Error) => (fault = error));
  try {
    await redis.connect();
    return await act(redis);
  } catch (error) {
    throw fault ?? error;
  } finally {
    redis.disconnect();
  }
}
