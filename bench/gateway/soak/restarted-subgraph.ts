import { setTimeout as after } from 'node:timers/promises';
import { StubProcess } from '../stubs/stub-process';

const EVERY_MILLISECONDS = 45_000;
const AWAY_MILLISECONDS = 2_000;
/** In which the gateway notices that it is back. */
const GRACE_MILLISECONDS = 3_000;

/** A subgraph that is stopped now and then, and started again at the same address. */
export class RestartedSubgraph {
  private readonly absences: { readonly from: number; to: number }[] = [];
  private readonly timer: NodeJS.Timeout;
  private restarting: Promise<void> = Promise.resolve();

  private constructor(
    private process: StubProcess,
    private readonly supergraph: string,
    private readonly name: string,
  ) {
    this.timer = setInterval(() => void (this.restarting = this.restart()), EVERY_MILLISECONDS);
  }

  static async start(supergraph: string, name: string): Promise<RestartedSubgraph> {
    return new RestartedSubgraph(await StubProcess.start(supergraph, [name]), supergraph, name);
  }

  urlOf(name: string): string {
    return this.process.urlOf(name);
  }

  /** Whether it was away then, by performance.now(), or had only just come back. */
  wasAway(at: number): boolean {
    return this.absences.some(({ from, to }) => at >= from && at <= to + GRACE_MILLISECONDS);
  }

  /** From now on it stays. */
  async settle(): Promise<void> {
    clearInterval(this.timer);
    await this.restarting;
  }

  async stop(): Promise<void> {
    await this.settle();
    await this.process.stop();
  }

  private async restart(): Promise<void> {
    const absence = { from: performance.now(), to: Infinity };
    this.absences.push(absence);
    await this.process.stop();
    await after(AWAY_MILLISECONDS);
    this.process = await StubProcess.start(this.supergraph, [this.name], this.process.port);
    absence.to = performance.now();
  }
}
