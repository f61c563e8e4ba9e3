import { randomUUID } from 'node:crypto';
import type { ChainableCommander, Redis, Result } from 'ioredis';

/** One that its maker did not live to put in place is nobody's. */
const UNFINISHED_SECONDS = 600;

/** Only where nothing came in meanwhile that the new stream has not. */
const script = `
local info = redis.pcall('XINFO', 'STREAM', KEYS[2])
for i = 1, #info, 2 do
  if info[i] == 'last-generated-id' and tonumber(string.match(info[i + 1], '^%d+')) > tonumber(ARGV[1]) then
    return nil
  end
end
local lacking = redis.call('XLEN', KEYS[1]) - redis.call('XLEN', KEYS[2])
redis.call('RENAME', KEYS[1], KEYS[2])
redis.call('PERSIST', KEYS[2])
return lacking
`;

declare module 'ioredis' {
  interface RedisCommander<Context> {
    tramaReplaceStream(made: string, stream: string, upTo: number): Result<number | null, Context>;
  }
}

/** Teaches a connection to replace streams. */
export const learnToReplace = (redis: Redis): void =>
  redis.defineCommand('tramaReplaceStream', { numberOfKeys: 2, lua: script });

/**
 * A stream that is made anew beside the one that is there, to take its place at once: readers never see less than there
 * was, and events go on coming meanwhile.
 */
export class StreamInMaking {
  events = 0;
  private last = 0;
  private readonly made: string;

  constructor(readonly stream: string) {
    this.made = `${stream}:anew:${randomUUID()}`;
  }

  add(pipeline: ChainableCommander, number: number, fields: readonly string[]): void {
    pipeline.xadd(this.made, `${number}-0`, ...fields);
    if (this.events === 0) pipeline.expire(this.made, UNFINISHED_SECONDS);
    this.events += 1;
    this.last = number;
  }

  /** How many events the other one lacked; null where that one has gone on beyond this, and stays. */
  takePlace(redis: Redis): Promise<number | null> {
    return redis.tramaReplaceStream(this.made, this.stream, this.last);
  }
}
