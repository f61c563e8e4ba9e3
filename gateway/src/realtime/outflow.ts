import type { Delivery, Outlet } from './outlet';

/** What waits for one subscriber. Deliveries are shared between all who wait for them, so one more is little more than a pointer. */
const MOST_WAITING = 1_000;
/** In characters. */
const LARGEST_WAITING = 4 * 1024 * 1024;

/** Between what is told, which never waits, and one client, who may be slow. */
export class Outflow<Waiting extends Delivery> {
  private waiting: Waiting[] = [];
  private size = 0;
  private isHeld = false;
  private isOver = false;
  private atEmpty: (() => void) | undefined;
  private drained = Promise.withResolvers<void>();

  constructor(
    private readonly outlet: Outlet,
    /** Where the client stands: after the last that was written. */
    private cursor: string,
  ) {}

  get lastCursor(): string {
    return this.cursor;
  }

  /** Tells the client where it begins. */
  begin(): void {
    if (!this.isOver) this.outlet.place(this.cursor);
  }

  /** The client stands here once it has taken what was pushed: tells it, if that is news, and where nothing waits. */
  place(cursor: string): void {
    const isBehind = this.isHeld || this.waiting.length > 0 || !this.outlet.isOpen(this.onDrained);
    if (this.isOver || isBehind || cursor === this.cursor) return;
    this.cursor = cursor;
    this.outlet.place(cursor);
  }

  /** @returns false where the client is too far behind: nothing more is kept for them */
  push(delivery: Waiting): boolean {
    if (this.isOver) return true;
    if (!this.isHeld && this.waiting.length === 0 && this.outlet.isOpen(this.onDrained)) {
      this.write(delivery);
      return true;
    }
    if (this.waiting.length >= MOST_WAITING || this.size + delivery.text.length > LARGEST_WAITING) return false;
    this.size += delivery.text.length;
    this.waiting.push(delivery);
    return true;
  }

  /** What is pushed has to wait for what is written. */
  hold(): void {
    this.isHeld = true;
  }

  release(): void {
    this.isHeld = false;
    this.flush();
  }

  /** Resolves when the client has room for what is written next, or needs none any more. */
  async room(): Promise<void> {
    while (!this.isOver && !this.hasRoom()) await this.drained.promise;
  }

  /** At once, before whatever waits. */
  write(delivery: Delivery): void {
    if (this.isOver) return;
    this.cursor = delivery.cursor;
    this.outlet.next(delivery);
  }

  /** Does this once all that waits is written. */
  whenEmpty(act: () => void): void {
    this.atEmpty = act;
    this.flush();
  }

  /** @returns what waited, and is not written any more */
  drop(): readonly Waiting[] {
    this.size = 0;
    return this.waiting.splice(0);
  }

  /** Nothing more is told. */
  close(): void {
    this.isOver = true;
    this.waiting = [];
    this.drained.resolve();
  }

  private readonly onDrained = (): void => {
    this.flush();
    this.drained.resolve();
    this.drained = Promise.withResolvers();
  };

  private hasRoom(): boolean {
    return (this.isHeld || this.waiting.length === 0) && this.outlet.isOpen(this.onDrained);
  }

  private flush(): void {
    while (!this.isOver && !this.isHeld && this.waiting.length > 0 && this.outlet.isOpen(this.onDrained)) {
      const delivery = this.waiting.shift();
      if (!delivery) break;
      this.size -= delivery.text.length;
      this.write(delivery);
    }
    if (!this.isHeld && this.waiting.length === 0) this.atEmpty?.();
  }
}
