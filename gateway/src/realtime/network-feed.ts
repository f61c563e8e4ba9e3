import { readEvent, streamOf } from '@trama/events/delivery';
import type { EventOf } from '@trama/events';
import type { Log } from '@trama/runtime';
import type { Redis } from 'ioredis';

/** Whoever follows a network. Neither call may wait. */
export interface FeedListener {
  /** Events of one source come in their order, each once. */
  event(event: EventOf): void;
  /** Events were lost before they could be told: what follows would come after a gap. */
  lost(): void;
}

/** Of one stream at a time, so that a long gap is filled in portions. */
const PORTION = 500;

/**
 * The events of one network from the moment that it opens: Pub/Sub brings them at once, and whatever Pub/Sub lost is read
 * from the streams, where each event of a source has its number (1, 2, 3 …).
 */
export class NetworkFeed {
  readonly listeners = new Set<FeedListener>();
  /** The number of the last event told, by source. */
  private readonly heads = new Map<string, number>();
  /** One thing after another. */
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly networkId: string,
    private readonly redis: Redis,
    private readonly log: Log,
  ) {}

  /** From here on: where each source's stream ends now. */
  async open(sources: readonly string[]): Promise<void> {
    await Promise.all(
      sources.map(async (source) => {
        const [last] = await this.redis.xrevrange(streamOf(source, this.networkId), '+', '-', 'COUNT', 1);
        this.heads.set(source, last ? numberOf(last[0]) : 0);
      }),
    );
  }

  /** A message of Pub/Sub. */
  receive(message: string): void {
    void this.next(async () => {
      const event = readEvent(message);
      const head = this.heads.get(event.source) ?? event.seq - 1; // a service that is new since
      if (event.seq > head + 1) await this.read(event.source, head, event.seq - 1);
      this.tell(event);
    });
  }

  /** Reads whatever Pub/Sub may not have brought. */
  catchUp(): Promise<void> {
    return this.next(async () => {
      for (const [source, head] of this.heads) await this.read(source, head);
    });
  }

  /** Tells what the stream has after `head`, to `last` or to its end. */
  private async read(source: string, head: number, last?: number): Promise<void> {
    const stream = streamOf(source, this.networkId);
    for (let from = head; last === undefined || from < last;) {
      const entries = await this.redis.xrange(
        stream,
        `(${from}-0`,
        last === undefined ? '+' : `${last}-0`,
        'COUNT',
        PORTION,
      );
      const [first] = entries;
      if (first && numberOf(first[0]) > from + 1) this.lose(source, from);
      for (const [, fields] of entries) this.tell(readEvent(fields));
      from = this.heads.get(source) ?? from;
      if (entries.length < PORTION) {
        if (last !== undefined && from < last) this.lose(source, from);
        return;
      }
    }
  }

  /** Told once: Pub/Sub may bring an event again. */
  private tell(event: EventOf): void {
    if (event.seq <= (this.heads.get(event.source) ?? 0)) return;
    this.heads.set(event.source, event.seq);
    for (const listener of this.listeners) listener.event(event);
  }

  private lose(source: string, after: number): void {
    this.log.error({ source, networkId: this.networkId, after }, 'events are neither in Pub/Sub nor in their stream');
    for (const listener of this.listeners) listener.lost();
  }

  private next(act: () => Promise<void>): Promise<void> {
    this.work = this.work
      .then(act)
      .catch((error: unknown) => this.log.error({ err: error, networkId: this.networkId }, 'the feed of a network'));
    return this.work;
  }
}

/** `<number>-0` */
const numberOf = (id: string): number => Number(id.slice(0, id.indexOf('-')));
