import type { EventOf } from '@trama/events';

/** What waits for one subscriber. Events are shared between all who wait for them, so an entry is little more than a pointer. */
const LONGEST = 10_000;

/** Between the feed, which never waits, and a subscriber, who may be slow. */
export class EventQueue {
  private waiting: EventOf[] = [];
  private ended = false;
  private wake: () => void = () => undefined;

  /** @returns false where the subscriber is too far behind: nothing more is kept for them */
  push(event: EventOf): boolean {
    if (this.ended) return true;
    if (this.waiting.length >= LONGEST) return false;
    this.waiting.push(event);
    this.wake();
    return true;
  }

  /** The next events, one to `most`, as soon as there are any; none when the queue has ended. */
  async take(most: number): Promise<readonly EventOf[]> {
    while (this.waiting.length === 0 && !this.ended) await new Promise<void>((resolve) => (this.wake = resolve));
    return this.waiting.splice(0, most);
  }

  end(): void {
    this.ended = true;
    this.waiting = [];
    this.wake();
  }
}
