import { setTimeout } from 'node:timers/promises';
import type { Log } from '@trama/runtime';
import { LeaseLost, type Lease } from './lease';

/** How long to wait before asking again for a lease that another has. */
const ASK_MILLISECONDS = 1_000;
const LONGEST_PAUSE_MILLISECONDS = 5_000;

/** One turn of the work. Answers how many milliseconds to rest, unless woken: 0 when there is more to do. */
export type Turn = (holding: { readonly epoch: number; readonly stopping: AbortSignal }) => Promise<number>;

/** Work that goes on for ever, in one process at a time: turn after turn while this one holds the lease. */
export class Duty {
  private readonly stopping = new AbortController();
  private ended: Promise<void> = Promise.resolve();
  private wake: () => void = () => undefined;
  private woken = false;
  private failures = 0;

  constructor(
    private readonly name: string,
    private readonly lease: Lease,
    private readonly log: Log,
    private readonly turn: Turn,
  ) {}

  start(): void {
    this.ended = this.run();
  }

  /** There is something to do: no rest now. */
  poke(): void {
    this.woken = true;
    this.wake();
  }

  /** Ends after the turn under way, or leaves it at the deadline, and lets another process take over. */
  async stop(deadline: AbortSignal): Promise<void> {
    this.stopping.abort();
    await Promise.race([this.ended, aborted(deadline)]);
    await this.lease.release();
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        const epoch = await this.lease.take();
        if (epoch === null) await this.pause(ASK_MILLISECONDS);
        else await this.rest(await this.turn({ epoch, stopping: this.stopping.signal }));
        this.failures = 0;
      } catch (error) {
        if (this.stopping.signal.aborted) return;
        const pause = Math.min(100 * 2 ** this.failures++, LONGEST_PAUSE_MILLISECONDS);
        if (error instanceof LeaseLost) this.log.warn(error.message);
        else this.log.error({ err: error, pause }, `${this.name} failed; it tries again`);
        await this.pause(pause);
      }
    }
  }

  /** Until woken. */
  private async rest(milliseconds: number): Promise<void> {
    if (milliseconds > 0 && !this.woken) {
      const woken = new AbortController();
      this.wake = () => woken.abort();
      await this.pause(milliseconds, woken.signal);
    }
    this.woken = false;
  }

  private async pause(milliseconds: number, woken?: AbortSignal): Promise<void> {
    const signal = woken ? AbortSignal.any([woken, this.stopping.signal]) : this.stopping.signal;
    await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
  }
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
