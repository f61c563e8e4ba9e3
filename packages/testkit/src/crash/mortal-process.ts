import { programEnvironment } from '../system/run-program';
import { until } from '../until';
import type { BundledProgram } from './bundle-program';
import type { Death } from './death';
import { Life } from './life';

interface MortalOptions {
  readonly program: BundledProgram;
  /** What its n-th life (1, 2, 3 …) finds, beside the machine's own environment. */
  readonly env: (life: number) => NodeJS.ProcessEnv;
  /** What is done after each death, before the next life. */
  readonly bury: () => Promise<void>;
}

/** A process that is killed as ordered, and comes back each time, as under a supervisor. One that ends by itself has failed. */
export class MortalProcess {
  /** The last words of each life that was killed: at which point, where it was at one. */
  readonly deaths: string[] = [];
  private readonly orders: Death[] = [];
  private life: Life | undefined;
  private lives = 0;
  private stopping = false;
  private failure: Error | undefined;
  private stopped: Promise<void> = Promise.resolve();

  constructor(private readonly options: MortalOptions) {}

  async start(): Promise<void> {
    this.stopped = this.live().catch((error: unknown) => {
      this.failure = error as Error;
    });
    await this.living();
  }

  /** Rejects where the process dies before it has answered: then nobody knows whether it was done. */
  async ask<Answer>(request: unknown): Promise<Answer> {
    const life = await this.living();
    return life.ask(request) as Promise<Answer>;
  }

  /** The process dies so, and those that come in its place, one after another. Comes back when one that may live is ready. */
  async die(deaths: readonly Death[], milliseconds = 60_000): Promise<void> {
    const [first, ...others] = deaths;
    if (!first) return;
    const dead = this.deaths.length + deaths.length;
    this.orders.push(...others);
    (await this.living()).order(first);
    await until(() => this.failure ?? this.deaths.length >= dead, milliseconds).catch((error: unknown) => {
      throw new Error(`It did not come to all of ${JSON.stringify(deaths)}`, { cause: error });
    });
    await this.living();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.life?.kill();
    await this.stopped;
  }

  private living(): Promise<Life> {
    return until(() => {
      if (this.failure) throw this.failure;
      return this.life?.isReady ? this.life : null;
    }, 60_000);
  }

  private async live(): Promise<void> {
    const { program, env, bury } = this.options;
    while (!this.stopping) {
      this.lives += 1;
      this.life = new Life(program, { ...programEnvironment(), ...env(this.lives) }, this.orders.shift() ?? null);
      const { signal, lastWords } = await this.life.ended;
      if (this.stopping) return;
      if (signal !== 'SIGKILL') throw new Error(`It ended by itself: ${lastWords}`);
      this.deaths.push(lastWords.trim());
      await bury();
    }
  }
}
