import type { EventOf } from '@trama/events';
import { boundsIn, numberOf, readEvent, streamOf } from '@trama/events/delivery';
import type { Redis } from 'ioredis';

/** From where to read a stream. */
export interface From {
  readonly networkId: string;
  readonly source: string;
  /** The number of the last event that is known; null: from the first that is kept. */
  readonly after: number | null;
}

/** The part of a stream that follows. */
export interface Part {
  /** In their order, without a gap; none where the stream ends before, too: Redis lost it, and it grows again. */
  readonly events: readonly EventOf[];
  /** The number before the first of these: where nothing was known, what the stream begins after. */
  readonly after: number;
  /** What came right after the event that was known is no longer kept: `events` begins later than that. */
  readonly isGap: boolean;
}

type Reply<T> = [error: Error | null, reply: T];
type Entry = [id: string, fields: string[]];

/** Reads at most `count` events of each stream, and of each at one moment. */
export async function readStreams(redis: Redis, from: readonly From[], count: number): Promise<Part[]> {
  const commands = redis.multi();
  for (const { networkId, source, after } of from) {
    const stream = streamOf(source, networkId);
    commands.xinfo('STREAM', stream).xrange(stream, after === null ? '-' : `(${after}-0`, '+', 'COUNT', count);
  }
  const replies = (await commands.exec()) ?? [];
  return from.map(({ after }, index) => {
    const { head } = boundsIn(replies[2 * index] as Reply<unknown>);
    const entries = entriesIn(replies[2 * index + 1] as Reply<Entry[]>);
    const [first] = entries;
    const before = first ? numberOf(first[0]) - 1 : head; // it may have been trimmed to nothing
    const known = after ?? before;
    return {
      events: entries.map(([, fields]) => readEvent(fields)),
      after: Math.max(before, known),
      isGap: before > known,
    };
  });
}

function entriesIn([error, entries]: Reply<Entry[]>): Entry[] {
  if (error) throw error;
  return entries;
}
