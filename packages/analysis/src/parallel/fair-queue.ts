/**
 * Lets work of several owners run, so much at a time: owners by turns, the work of each in its order. Whoever has little to
 * do waits for one piece of each other's, not for all of them.
 *
 * An owner is the signal that stops its work.
 */
export class FairQueue {
  /** Whose turn it is stands first. */
  private readonly waiting = new Map<AbortSignal, Set<() => void>>();
  private running = 0;

  /** @param places how much may run at once */
  constructor(private readonly places: number) {}

  /** Runs it when its turn comes. When the owner stops before, it never runs, and this rejects with the signal's reason. */
  async run<Value>(owner: AbortSignal, work: () => Promise<Value>): Promise<Value> {
    await this.turnOf(owner);
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.letRun();
    }
  }

  private turnOf(owner: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      owner.throwIfAborted();
      const giveUp = (): void => {
        this.leave(owner, start);
        reject(owner.reason as Error);
      };
      const start = (): void => {
        owner.removeEventListener('abort', giveUp);
        resolve();
      };
      owner.addEventListener('abort', giveUp, { once: true });
      const others = this.waiting.get(owner) ?? new Set();
      this.waiting.set(owner, others.add(start));
      this.letRun();
    });
  }

  private letRun(): void {
    while (this.running < this.places) {
      const [next] = this.waiting;
      if (next === undefined) return;
      const [owner, starts] = next;
      const [start] = starts;
      this.leave(owner, start!);
      if (this.waiting.delete(owner)) this.waiting.set(owner, starts); // to the end of the line
      this.running += 1;
      start!();
    }
  }

  private leave(owner: AbortSignal, start: () => void): void {
    const starts = this.waiting.get(owner);
    starts?.delete(start);
    if (starts?.size === 0) this.waiting.delete(owner);
  }
}
