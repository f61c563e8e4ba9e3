export interface Pace {
  readonly firstMs: number;
  readonly longestMs: number;
  /** One that ran for so long counts as well again. */
  readonly steadyMs: number;
}

const standard: Pace = { firstMs: 500, longestMs: 30_000, steadyMs: 60_000 };

/** How long to wait before a process that died is started again: longer each time, until it has run for a while. */
export class Patience {
  private wait: number;
  private since = 0;

  constructor(private readonly pace: Pace = standard) {
    this.wait = pace.firstMs;
  }

  /** It runs, from now on. */
  running(): void {
    this.since = Date.now();
  }

  /** Milliseconds to wait now. */
  next(): number {
    if (this.since > 0 && Date.now() - this.since > this.pace.steadyMs) this.wait = this.pace.firstMs;
    this.since = 0;
    const wait = this.wait;
    this.wait = Math.min(wait * 2, this.pace.longestMs);
    return wait;
  }
}
