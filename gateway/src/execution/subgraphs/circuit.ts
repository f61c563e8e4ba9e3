import {
  circuitBreaker,
  CircuitState,
  handleAll,
  timeout,
  TimeoutStrategy,
  wrap,
  type CircuitBreakerPolicy,
  type IPolicy,
} from 'cockatiel';
import { SubgraphFailure } from './subgraph-failure';

/** So many failures in a row, and it is not asked any more. */
const FAILURES = 5;

/** `closed`: it is asked. `open`: it is not. `trying`: one request is let through, and decides. */
export type CircuitPosition = 'closed' | 'open' | 'trying';

const positions: Readonly<Record<CircuitState, CircuitPosition>> = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.Open]: 'open',
  [CircuitState.HalfOpen]: 'trying',
  [CircuitState.Isolated]: 'open',
};

export interface CircuitOptions {
  /** After what time one is let through, in milliseconds. */
  readonly triedAfter: number;
  /** How long that one has to be answered, in milliseconds. */
  readonly patience: number;
  readonly onChange: (position: CircuitPosition, because: unknown) => void;
}

/**
 * Keeps requests away from a subgraph that does not answer, so that they fail at once instead of at their deadline.
 *
 * It opens after five failures in a row (no connection, a deadline passed, HTTP 5xx) and where it is told of a stall. A
 * while later one request is let through: if that is answered in time, all are; if not, the next one goes a while after
 * that. One that is slower than its time goes on to its own deadline: only the verdict does not wait for it.
 */
export class Circuit {
  private failures = 0;
  private isStalled = false;
  /** When it last changed, by performance.now(): how a request fared that was sent before is no news. */
  private changedAt = 0;
  private readonly policy: CircuitBreakerPolicy;
  private readonly trial: IPolicy;

  constructor({ triedAfter, patience, onChange }: CircuitOptions) {
    this.policy = circuitBreaker(handleAll, {
      halfOpenAfter: triedAfter,
      breaker: {
        state: undefined,
        success: () => (this.failures = 0),
        failure: () => this.isStalled || ++this.failures >= FAILURES,
      },
    });
    this.trial = wrap(this.policy, timeout(patience, TimeoutStrategy.Aggressive));
    this.policy.onStateChange((state) => {
      this.changedAt = performance.now();
      this.failures = 0;
      this.isStalled = false;
      const { lastFailure } = this.policy;
      onChange(positions[state], lastFailure && 'error' in lastFailure ? lastFailure.error : undefined);
    });
  }

  /** Since when it is asked without a break, by performance.now(); undefined while it is not. */
  get closedSince(): number | undefined {
    return this.policy.state === CircuitState.Closed ? this.changedAt : undefined;
  }

  /**
   * @param work told whether it is the one that decides
   * @throws SubgraphFailure `open`, at once, where it is not asked
   */
  async run<T>(work: (decides: boolean) => Promise<T>): Promise<T> {
    if (this.policy.state !== CircuitState.Closed) return this.try(work);
    const { changedAt } = this;
    try {
      const result = await work(false);
      if (this.failures > 0) this.tell(changedAt);
      return result;
    } catch (error) {
      if (isItsFault(error)) this.tell(changedAt, error);
      throw error;
    }
  }

  /** Nothing comes from there, though several wait. */
  stalled(): void {
    if (this.policy.state !== CircuitState.Closed) return;
    this.isStalled = true;
    this.tell(this.changedAt, new SubgraphFailure('late', 'Several wait for it, and nothing has come for a while.'));
  }

  private tell(since: number, failure?: Error): void {
    if (since !== this.changedAt) return;
    const verdict = (): void => {
      if (failure !== undefined) throw failure;
    };
    this.policy.execute(verdict).catch(() => undefined);
  }

  private async try<T>(work: (decides: boolean) => Promise<T>): Promise<T> {
    let outcome: Promise<T> | undefined;
    // While one is tried the policy would have the others wait for its verdict.
    if (this.policy.state === CircuitState.Open)
      await this.trial.execute(() => verdictOn((outcome = work(true)))).catch(() => undefined);
    if (!outcome) throw new SubgraphFailure('open', 'It has not answered of late, and is not asked.');
    return outcome;
  }
}

const isItsFault = (error: unknown): error is SubgraphFailure => error instanceof SubgraphFailure && error.isItsFault;

/** Even an answer that is of no use shows that somebody is there. */
async function verdictOn(outcome: Promise<unknown>): Promise<void> {
  try {
    await outcome;
  } catch (error) {
    const showsNothing = error instanceof SubgraphFailure && error.reason === 'abandoned';
    if (showsNothing || isItsFault(error)) throw error;
  }
}
