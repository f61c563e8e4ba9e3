const FIRST_MILLISECONDS = 250;

/**
 * How long to wait before the next attempt: anything up to a bound that doubles (full jitter), so that clients who lost their
 * gateway at the same moment do not come back at the same moment.
 */
export class Backoff {
  private failures = 0;

  constructor(
    private readonly longest: number,
    private readonly random: () => number,
  ) {}

  next(): number {
    const bound = Math.min(this.longest, FIRST_MILLISECONDS * 2 ** this.failures);
    this.failures += 1;
    return Math.floor(this.random() * bound);
  }

  /** It works again. */
  reset(): void {
    this.failures = 0;
  }
}

/** From 0 to below 1. Nobody gains by guessing it; browsers and Node both have it. */
export const random = (): number => crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32;
