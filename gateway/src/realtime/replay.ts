import { refuse } from '@trama/errors';
import type { EventOf } from '@trama/events';
import type { Redis } from 'ioredis';
import type { NetworkFeed } from './network-feed';
import { readStreams } from './network-streams';
import type { Position } from './position';

/** At once in memory, of all streams together, for one subscriber who reads what they missed. */
const HELD = 500;
const LEAST_OF_A_STREAM = 10;

/** One stream, as far as it was read. */
interface Reading {
  readonly networkId: string;
  readonly source: string;
  /** Number of the last event that was read; null where whatever is kept is wanted. */
  after: number | null;
  waiting: EventOf[];
  /** Whether the last look found as many as it asked for. */
  hasMore: boolean;
}

/**
 * What is kept of the networks' events after a position, in about the order in which they occurred: those of one source in
 * theirs. It reads no further than it is asked to.
 */
export class Replay {
  private readonly readings: readonly Reading[];
  private readonly count: number;

  /** @param position moved on to each event that is taken; of networks that it does not know, all that is kept is taken */
  constructor(
    private readonly redis: Redis,
    feeds: readonly NetworkFeed[],
    private readonly position: Position,
  ) {
    this.readings = feeds.flatMap(({ networkId, sources }) =>
      sources.map((source) => ({
        networkId,
        source,
        after: position.of(networkId) ? position.number(networkId, source) : null,
        waiting: [],
        hasMore: false,
      })),
    );
    this.count = Math.max(LEAST_OF_A_STREAM, Math.ceil(HELD / Math.max(1, this.readings.length)));
  }

  /**
   * Reads on where it has to.
   *
   * @throws Refusal CURSOR_EXPIRED where what came next is no longer kept
   */
  async read(): Promise<void> {
    const empty = this.readings.filter(({ waiting }) => waiting.length === 0);
    if (empty.length === 0) return;
    const parts = await readStreams(this.redis, empty, this.count);
    for (const [index, reading] of empty.entries()) {
      const part = parts[index];
      if (!part) continue;
      if (part.isGap) throw refuse('CURSOR_EXPIRED');
      if (reading.after === null) this.position.set(reading.networkId, reading.source, part.after);
      reading.after = part.events.at(-1)?.seq ?? part.after;
      reading.waiting = [...part.events];
      reading.hasMore = part.events.length === this.count;
    }
  }

  /** The next event that was read; undefined where it has to read on, or there is none. */
  take(): EventOf | undefined {
    // Of a stream with nothing in hand and more in Redis, the next may be earlier than what the others have.
    if (this.readings.some(({ waiting, hasMore }) => hasMore && waiting.length === 0)) return undefined;
    let next: Reading | undefined;
    for (const reading of this.readings) if (isEarlier(reading, next)) next = reading;
    const event = next?.waiting.shift();
    if (event) this.position.set(event.networkId, event.source, event.seq);
    return event;
  }
}

function isEarlier({ waiting: [first] }: Reading, than: Reading | undefined): boolean {
  if (!first) return false;
  const other = than?.waiting[0];
  return !other || first.occurredAt < other.occurredAt;
}
