import type { RedisServer } from '@trama/runtime';
import type { Redis } from 'ioredis';
import { numberOf } from './stream-bounds';

/** Of one stream at a time, so that a long backlog comes in portions. */
const ENTRIES_PER_STREAM = 500;
/** Beyond the time that Redis was asked to block. A connection that is silent for longer is dead, and replaced. */
const SILENCE_MILLISECONDS = 5_000;

/** An event in a stream. */
export interface Entry {
  readonly number: number;
  readonly fields: readonly string[];
}

/** Reads many streams at once and waits for new entries, on a connection of its own. */
export class StreamReader {
  private connection: Redis | undefined;

  constructor(private readonly redis: RedisServer) {}

  start(): void {
    this.connection = this.redis.connection();
  }

  /**
   * What follows the number given for each stream; waits so long for something to come. Rejects when stopped meanwhile.
   */
  async read(after: ReadonlyMap<string, number>, milliseconds: number): Promise<ReadonlyMap<string, readonly Entry[]>> {
    const connection = this.connection;
    if (!connection) throw new Error('The reader has not started');
    const silent = setTimeout(() => {
      if (connection.status === 'ready') connection.disconnect(true);
    }, milliseconds + SILENCE_MILLISECONDS);
    try {
      const replies = await connection.xread(
        ...(['COUNT', ENTRIES_PER_STREAM, 'BLOCK', milliseconds, 'STREAMS'] as const),
        ...after.keys(),
        ...[...after.values()].map((number) => `${number}-0`),
      );
      return new Map(
        replies?.map(([stream, entries]) => [
          stream,
          entries.map(([id, fields]) => ({ number: numberOf(id), fields })),
        ]),
      );
    } finally {
      clearTimeout(silent);
    }
  }

  stop(): void {
    this.connection?.disconnect();
  }
}
