import { refuse } from '@trama/errors';
import type { EventOf } from '@trama/events';
import { cursorOf, type Scope } from './cursor';
import type { Placed } from './envelope';
import type { FeedListener, NetworkFeed } from './network-feed';
import type { Delivery } from './outlet';
import type { Position } from './position';
import type { RealtimeMetrics } from './realtime-metrics';
import { isWanted, type Wanted } from './wanted';

/** Events that are resolved at the same time; they are told in order. */
const AT_ONCE = 8;
/** Events that wait to be resolved: more than this, and whoever asks cannot be told them as they happen. */
const MOST_WAITING = 10_000;

/** A delivery that is told to several, and where they stood before it. */
export interface SharedDelivery extends Delivery {
  readonly before: Position;
}

/** One of those who are told the same. No call may wait. */
export interface Sharer {
  push(delivery: SharedDelivery): void;
  /** Where they stand now who were told all that was pushed: what came after it was not for them. */
  place(cursor: string): void;
  /** There is no more that could be told: for this reason, after all that was pushed. */
  failAfter(error: unknown): void;
  /** They cannot be told all that happens. */
  lag(): void;
}

export interface SelectionOptions {
  readonly scope: Scope;
  readonly wanted: Wanted;
  /** Those of the scope's networks. */
  readonly feeds: readonly NetworkFeed[];
  /** Where these are now. */
  readonly position: Position;
  /** An event, as those who share this may see it; null where they may not. */
  readonly resolve: (placed: Placed, signal: AbortSignal) => Promise<Delivery | null>;
  /** How often they are told where they stand, where nothing else tells them; in milliseconds. */
  readonly placeEvery: number;
  readonly metrics: RealtimeMetrics;
  /** Nobody may join any more. */
  readonly onEnd: () => void;
}

/** What is done for each who shares; null: nothing. */
type Act = ((sharer: Sharer) => void) | null;

interface Step {
  /** Where they stand who were told all that came before. */
  readonly before: Position;
  readonly act: () => Promise<Act>;
}

/**
 * What one question tells one member as it happens, however many of their subscriptions ask it: each event is resolved once
 * and made ready once for all of them.
 */
export class Selection implements FeedListener {
  /** With the number of the first step that is for each. */
  private readonly sharers = new Map<Sharer, number>();
  private readonly waiting: Step[] = [];
  private readonly underWay: { readonly step: Step; readonly act: Promise<Act> }[] = [];
  /** Steps that are done. */
  private done = 0;
  private isRunning = false;
  private isEnded = false;
  private readonly position: Position;
  /** Of that position, once somebody needs it. */
  private cursor: string | undefined;
  private readonly placing: NodeJS.Timeout;
  /** Nobody is there any more. */
  private readonly deserted = new AbortController();

  constructor(private readonly options: SelectionOptions) {
    this.position = options.position.copy();
    for (const { listeners } of options.feeds) listeners.add(this);
    this.placing = setInterval(() => this.tellPlace(), options.placeEvery).unref();
  }

  /** Tells them what happens from now on. */
  join(sharer: Sharer): void {
    this.sharers.set(sharer, this.done + this.underWay.length + this.waiting.length);
  }

  /** @returns where they stand who were told what was pushed to this one */
  leave(sharer: Sharer): Position {
    const first = this.sharers.get(sharer) ?? 0;
    this.sharers.delete(sharer);
    const steps = [...this.underWay.map(({ step }) => step), ...this.waiting];
    const next = steps[Math.max(0, first - this.done)];
    if (this.sharers.size === 0) {
      this.end();
      this.deserted.abort();
      this.waiting.length = 0;
    }
    return (next?.before ?? this.position).copy();
  }

  event(event: EventOf): void {
    const { position, options } = this;
    const { networkId, source, seq } = event;
    if (seq <= position.number(networkId, source)) return;
    const isForThem = isWanted(event, options.wanted, options.scope);
    if (isForThem && this.waiting.length >= MOST_WAITING) return this.lag();
    const before = isForThem ? position.copy() : position;
    position.set(networkId, source, seq);
    this.cursor = isForThem ? cursorOf(options.scope, position) : undefined;
    if (this.cursor === undefined) return;
    const placed = { event, cursor: this.cursor };
    this.add({ before, act: () => this.tell(placed, before) });
  }

  lost(): void {
    this.endAfter(refuse('CURSOR_EXPIRED'));
  }

  /** Whoever is here is told what came before, and then why it ends. */
  endAfter(error: unknown): void {
    this.end();
    this.add({ before: this.position.copy(), act: async () => (sharer) => sharer.failAfter(error) });
  }

  private async tell(placed: Placed, before: Position): Promise<Act> {
    const { metrics, resolve } = this.options;
    try {
      const delivery = await resolve(placed, this.deserted.signal);
      if (!delivery) return null;
      metrics.lag.observe((Date.now() - placed.event.occurredAt.getTime()) / 1_000);
      const shared = { ...delivery, before };
      return (sharer) => sharer.push(shared);
    } catch (error) {
      return (sharer) => sharer.failAfter(error);
    }
  }

  /** While anything is on its way to them, where they stand is not known; what is told says so itself. */
  private tellPlace(): void {
    if (this.underWay.length + this.waiting.length > 0) return;
    const cursor = (this.cursor ??= cursorOf(this.options.scope, this.position));
    for (const sharer of [...this.sharers.keys()]) sharer.place(cursor);
  }

  private lag(): void {
    this.end();
    for (const sharer of [...this.sharers.keys()]) sharer.lag();
  }

  private end(): void {
    if (this.isEnded) return;
    this.isEnded = true;
    clearInterval(this.placing);
    for (const { listeners } of this.options.feeds) listeners.delete(this);
    this.options.onEnd();
  }

  private add(step: Step): void {
    this.waiting.push(step);
    this.begin();
    if (!this.isRunning) void this.run();
  }

  private begin(): void {
    while (this.underWay.length < AT_ONCE) {
      const step = this.waiting.shift();
      if (!step) return;
      this.underWay.push({ step, act: step.act() });
    }
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    for (let next = this.underWay[0]; next; next = this.underWay[0]) {
      const act = await next.act;
      this.underWay.shift();
      const number = this.done++;
      if (act) for (const [sharer, first] of [...this.sharers]) if (first <= number) act(sharer);
      this.begin();
    }
    this.isRunning = false;
  }
}
