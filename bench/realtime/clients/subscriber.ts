import { microsNow } from '../clock';
import { markIn } from '../marked-id';
import type { Subscription } from '../subscription';
import { hasTitle } from '../task-text';
import { Client, type Door, type Hearing } from './client';
import { Sequence } from './sequence';

/** A client that stays, and counts what it is told. */
export class Subscriber implements Hearing {
  /** Messages since counting began. */
  count = 0;
  /** Of the last event that it read. */
  lastSeq = 0;
  /** Why it was told no more, where it was not. */
  refusal: string | undefined;
  /** What it read since counting began. */
  sequence = new Sequence();
  /** Events that it read of which something was missing. */
  incomplete = 0;
  /** From commit to here, in microseconds, while it is sampled. */
  readonly latencies: number[] = [];
  private counting = false;

  private constructor(
    private readonly client: Client,
    /** Whether it goes on reading once it counts. */
    private readonly sampled: boolean,
    private readonly onCounted: () => void,
  ) {}

  static async open(
    door: Door,
    subscription: Subscription,
    { sampled, onCounted }: { sampled: boolean; onCounted: () => void },
  ): Promise<Subscriber> {
    const client = await Client.open(door);
    const subscriber = new Subscriber(client, sampled, onCounted);
    client.subscribe(subscription, subscriber);
    return subscriber;
  }

  /** Until it counts it reads everything, to know when it is told. */
  get reads(): boolean {
    return this.sampled || !this.counting;
  }

  /** From here on. */
  startCounting(): void {
    this.counting = true;
    this.count = 0;
    this.sequence = new Sequence();
    this.incomplete = 0;
    this.latencies.length = 0;
  }

  stopCounting(): void {
    this.counting = false;
  }

  message(text: string): void {
    const mark = markIn(text);
    if (!mark) {
      this.refusal ??= text.slice(0, 300);
      return;
    }
    if (this.counting) {
      this.latencies.push(microsNow() - mark.committedAt);
      this.sequence.note(mark.seq);
      if (!hasTitle(text)) this.incomplete += 1;
      this.passed();
    }
    this.lastSeq = mark.seq;
  }

  passed(): void {
    if (!this.counting) return;
    this.count += 1;
    this.onCounted();
  }

  get ended(): string | undefined {
    return this.refusal ?? this.client.ended;
  }

  /** What it was told since counting began, for people. */
  tell(): string {
    return `${this.sequence.tell()}, ${this.incomplete} in part; ${this.ended ?? 'still connected'}`;
  }

  stopReading(): void {
    this.client.stopReading();
  }

  readAgain(): void {
    this.client.readAgain();
  }

  leave(): void {
    this.client.leave();
  }
}
