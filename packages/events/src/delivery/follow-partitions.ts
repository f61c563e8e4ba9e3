import { setTimeout } from 'node:timers/promises';
import type { Log, Part, RedisServer } from '@trama/runtime';
import type { EventOf } from '../contract';
import { readEvent } from './message';
import { boundsOf } from './stream-bounds';
import { StreamReader, type Entry } from './stream-reader';
import { partitionsOf } from './streams';

const WAIT_MILLISECONDS = 1_000;
const PAUSE_MILLISECONDS = 500;

interface Following {
  readonly redis: RedisServer;
  readonly sources: readonly string[];
  /** Called for one event after another; what it throws is logged, and the next follows. */
  readonly onEvent: (event: EventOf) => void | Promise<void>;
  readonly log: Log;
}

/**
 * Follows all events of the sources from now on, in this process, without a record: for what a restart begins anew,
 * such as a cache. While it runs it misses none, over a loss of the connection or of Redis' data too.
 */
export function followPartitions({ redis, sources, onEvent, log }: Following): Part {
  const reader = new StreamReader(redis);
  const stopping = new AbortController();
  const seen = new Map<string, number>();
  let ended: Promise<void> = Promise.resolve();

  const tell = async (entry: Entry): Promise<void> => {
    try {
      await onEvent(readEvent(entry.fields));
    } catch (error) {
      log.error({ err: error, number: entry.number }, 'an event that is followed was not dealt with');
    }
  };
  const follow = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        for (const [stream, entries] of await reader.read(seen, WAIT_MILLISECONDS)) {
          for (const entry of entries) {
            await tell(entry);
            seen.set(stream, entry.number);
          }
        }
      } catch (error) {
        if (stopping.signal.aborted) return;
        log.error({ err: error }, 'following events failed; it tries again');
        await setTimeout(PAUSE_MILLISECONDS, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  };

  return {
    name: 'event follower',
    async start() {
      const streams = partitionsOf(sources).map(({ stream }) => stream);
      const bounds = await boundsOf(redis.client, streams);
      for (const [index, stream] of streams.entries()) seen.set(stream, bounds[index]?.head ?? 0);
      reader.start();
      ended = follow();
    },
    async stop() {
      stopping.abort();
      reader.stop();
      await ended;
    },
  };
}
