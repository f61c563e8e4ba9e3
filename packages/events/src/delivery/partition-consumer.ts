import type { Log } from '@trama/runtime';
import { applyEvents, parkEvent, type Applying, type Batch } from './apply-events';
import type { ConsumerMetrics } from './consumer-metrics';
import { passing } from './crash-points';
import { readEnvelope } from './message';
import type { Position } from './positions';
import type { Entry } from './stream-reader';
import { isTransient } from './transient-fault';

/** How often an event is started before it is parked. */
const ATTEMPTS = 5;
const FIRST_BACKOFF_MILLISECONDS = 100;
/** Between looks at a stream that lacks the next event. */
const GAP_MILLISECONDS = 500;
/** Why an event failed, when who handled it did not live to say. */
const DIED = 'The process ended while it handled the event';

/**
 * Consumes one partition, in order.
 *
 * Each start is recorded before it is made, so one that kills the process counts. A batch that was started and did not
 * end is done again event by event: the one that spoils it is found, and parked after five starts.
 */
export class PartitionConsumer {
  /** Not before then (of `performance.now()`) is there something to do. */
  dueAt = 0;
  /** Number of the last event consumed. */
  position: number;
  /** Number of the last event of the batch that was started last. */
  private upTo: number;
  /** Which start of the next event is under way, if one is. */
  private startedAs = 0;
  private fault: unknown = DIED;

  constructor(
    private readonly applying: Applying,
    private readonly metrics: ConsumerMetrics,
    private readonly log: Log,
    private readonly at: Position,
  ) {
    this.position = at.position;
    this.upTo = at.upTo;
  }

  get stream(): string {
    return this.at.stream;
  }

  /** Consumes these entries, which follow the position; stops before a gap, and for a while at a fault. */
  async consume(entries: readonly Entry[], stopping: AbortSignal): Promise<void> {
    let rest = this.withoutGap(entries);
    while (rest.length > 0 && !stopping.aborted && this.dueAt <= performance.now()) {
      const some = this.position < this.upTo ? rest.slice(0, 1) : rest;
      if (!(await this.attempt(some))) return;
      rest = rest.slice(some.length);
    }
  }

  /** Whether these were consumed. */
  private async attempt(entries: readonly Entry[]): Promise<boolean> {
    const to = this.position + entries.length;
    const batch = { partition: this.at, from: this.position, to, events: [] };
    try {
      const events = entries.map(({ fields }) => readEnvelope(fields));
      await this.apply({ ...batch, events: events.filter(({ kind }) => this.applying.handlers.has(kind)) });
    } catch (error) {
      if (isTransient(error)) throw error;
      this.fault = error;
      // The last start failed: next it is parked, and there is nothing to wait for.
      const backoff = this.startedAs < ATTEMPTS ? FIRST_BACKOFF_MILLISECONDS * 2 ** Math.max(0, this.startedAs - 1) : 0;
      this.dueAt = performance.now() + backoff;
      this.startedAs = 0;
      this.log.warn({ err: error, stream: this.at.stream, from: this.position + 1, to }, 'not consumed');
      return false;
    }
    this.metrics.consumed(this.at.source, entries.length);
    this.position = to;
    this.startedAs = 0;
    this.fault = DIED;
    return true;
  }

  /**
   * Up to where a number is lacking. Its age has trimmed the stream beyond this consumer, or Redis lost entries that the
   * relay is about to send again: whichever it is, what lacks is waited for and never skipped.
   */
  private withoutGap(entries: readonly Entry[]): readonly Entry[] {
    const gap = entries.findIndex(({ number }, index) => number !== this.position + 1 + index);
    if (gap === 0) {
      this.metrics.gap(this.at.source);
      this.dueAt = performance.now() + GAP_MILLISECONDS;
      const { stream } = this.at;
      this.log.warn(
        { stream, next: this.position + 1, found: entries[0]?.number },
        'waits for events that the stream lacks',
      );
    }
    return gap === -1 ? entries : entries.slice(0, gap);
  }

  private async apply(batch: Batch): Promise<void> {
    const { partition, from, to, events } = batch;
    const [first] = events;
    // After a transient fault the same start goes on: it does not count again.
    if (first && this.startedAs === 0) {
      this.startedAs = await this.applying.positions.begin(partition, from, to);
      passing('after-start');
      this.upTo = Math.max(this.upTo, to);
    }
    if (!first || this.startedAs <= ATTEMPTS) return applyEvents(this.applying, batch);
    const error = this.fault instanceof Error ? (this.fault.stack ?? this.fault.message) : String(this.fault);
    await parkEvent(this.applying, batch, first, { error, attempts: ATTEMPTS });
    this.log.error({ err: this.fault, event: first.id, kind: first.kind }, 'parked');
  }
}
