/** So many must wait. */
const SEVERAL = 5;

/**
 * Tells a subgraph that hangs from one that is slow with something: it hangs where nothing at all came from it for a while
 * though requests waited all the time, and at least five of them have waited for a third of that while.
 *
 * Time in which the gateway itself was held up does not count, since it heard nobody then.
 */
export class StallWatch {
  private silence = 0;
  private hasHeard = false;
  private lookedAt: number | undefined;

  /** @param patience how long a silence is no stall, in milliseconds */
  constructor(
    private readonly patience: number,
    /** How often somebody looks, in milliseconds. */
    private readonly interval: number,
  ) {}

  readonly heard = (): void => {
    this.hasHeard = true;
  };

  /** @param waits since when each of those has waited that wait now; all in milliseconds of one clock */
  isStalled(now: number, waits: readonly number[]): boolean {
    const passed = Math.min(now - (this.lookedAt ?? now), 2 * this.interval);
    this.lookedAt = now;
    this.silence = this.hasHeard || waits.length === 0 ? 0 : this.silence + passed;
    this.hasHeard = false;
    if (this.silence < this.patience) return false;
    return waits.filter((since) => now - since >= this.patience / 3).length >= SEVERAL;
  }
}
