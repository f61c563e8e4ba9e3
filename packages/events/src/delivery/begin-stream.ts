import type { Redis, Result } from 'ioredis';

/** A stream that is there has its own beginning. */
const script = `
if redis.call('EXISTS', KEYS[1]) == 0 then
  redis.call('XADD', KEYS[1], ARGV[1] .. '-0', 'begins', 'after this')
  redis.call('XDEL', KEYS[1], ARGV[1] .. '-0')
end
`;

declare module 'ioredis' {
  interface RedisCommander<Context> {
    tramaBeginStream(stream: string, after: number): Result<null, Context>;
  }
}

/** Teaches a connection to begin streams elsewhere than with 1. */
export const learnToBegin = (redis: Redis): void =>
  redis.defineCommand('tramaBeginStream', { numberOfKeys: 1, lua: script });

/**
 * Makes streams that are not there, empty, as if they had gone up to this number and were trimmed: the next event is one
 * more, and whoever has not come so far can see what they missed.
 */
export async function beginStreams(redis: Redis, streams: readonly (readonly [string, number])[]): Promise<void> {
  const pipeline = redis.pipeline();
  for (const [stream, after] of streams) if (after > 0) pipeline.tramaBeginStream(stream, after);
  for (const [error] of (await pipeline.exec()) ?? []) if (error) throw error;
}
