import type { EventOf } from '@trama/events';
import { boundsOf, readEvent, streamOf } from '@trama/events/delivery';
import type { Log } from '@trama/runtime';
import type { Redis } from 'ioredis';
import { readStreams } from './network-streams';
import type { Position } from './position';
import { RecentEvents } from './recent-events';

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
 * from the streams, where each event of a source has its number (1, 2, 3 …). While a stream that Redis lost grows again, it
 * waits for what it has not told yet.
 */
export class NetworkFeed {
  readonly listeners = new Set<FeedListener>();
  /** The number of the last event told, by source. */
  private readonly heads = new Map<string, number>();
  private readonly recent = new RecentEvents();
  /** One thing after another. */
  private work: Promise<void> = Promise.resolve();
  private moved = Promise.withResolvers<void>();

  constructor(
    readonly networkId: string,
    private readonly redis: Redis,
    private readonly log: Log,
  ) {}

  /** The services whose events it tells. */
  get sources(): readonly string[] {
    return [...this.heads.keys()];
  }

  /** From here on: where each source's stream ends now. */
  async open(sources: readonly string[]): Promise<void> {
    const streams = sources.map((source) => streamOf(source, this.networkId));
    const bounds = await boundsOf(this.redis, streams);
    for (const [index, source] of sources.entries()) this.heads.set(source, bounds[index]?.head ?? 0);
  }

  /** A message of Pub/Sub. */
  receive(message: string): void {
    void this.next(async () => {
      const event = readEvent(message);
      const { source, seq } = event;
      if (seq > this.headOf(source) + 1) await this.read(source);
      // Where it still does not come next, Redis was emptied meanwhile: what comes before is sent again, and then this.
      if (seq === this.headOf(source) + 1) this.tell(event);
    });
  }

  /** Reads whatever Pub/Sub may not have brought, of these sources and of those that were heard before. */
  catchUp(sources: readonly string[]): Promise<void> {
    return this.next(async () => {
      for (const source of new Set([...this.heads.keys(), ...sources])) await this.read(source);
    });
  }

  /** What was told after a position, where that is still known and the position is not ahead of what was told. */
  since(position: Position): readonly EventOf[] | undefined {
    const from = position.of(this.networkId) ?? new Map<string, number>();
    for (const [source, head] of this.heads) if ((from.get(source) ?? 0) > head) return undefined;
    return this.recent.since(from, this.heads);
  }

  /** Notes in a position where this feed is now. */
  mark(position: Position): void {
    for (const [source, head] of this.heads) position.set(this.networkId, source, head);
  }

  /** Resolves when it has heard or looked for something again. */
  hasMoved(): Promise<void> {
    return this.moved.promise;
  }

  private headOf(source: string): number {
    return this.heads.get(source) ?? 0;
  }

  /** Tells what the stream has after the last event that was told. */
  private async read(source: string): Promise<void> {
    const { networkId } = this;
    for (;;) {
      const isNew = !this.heads.has(source);
      const after = isNew ? null : this.headOf(source);
      const [part] = await readStreams(this.redis, [{ networkId, source, after }], PORTION);
      if (!part) return;
      if (part.isGap) this.lose(source);
      if (isNew || part.isGap) this.heads.set(source, part.after);
      for (const event of part.events) this.tell(event);
      if (part.events.length < PORTION) return;
    }
  }

  private tell(event: EventOf): void {
    this.heads.set(event.source, event.seq);
    this.recent.add(event);
    for (const listener of this.listeners) listener.event(event);
  }

  private lose(source: string): void {
    const { networkId, log } = this;
    log.error({ source, networkId, after: this.headOf(source) }, 'events are neither in Pub/Sub nor in their stream');
    this.recent.clear();
    for (const listener of this.listeners) listener.lost();
  }

  private next(act: () => Promise<void>): Promise<void> {
    this.work = this.work
      .then(act)
      .catch((error: unknown) => this.log.error({ err: error, networkId: this.networkId }, 'the feed of a network'))
      .finally(() => {
        this.moved.resolve();
        this.moved = Promise.withResolvers();
      });
    return this.work;
  }
}
