import { type Report } from '../report';
import { type RunningServer } from '../servers/running-server';
import { type Running, type Unit } from '../supervisor/unit';

/** MongoDB or Redis. Says where it was found, and knows its url once it runs. */
export class ServerUnit implements Unit {
  private found: RunningServer | null = null;

  constructor(
    readonly name: string,
    private readonly find: (signal: AbortSignal) => Promise<RunningServer>,
    private readonly report: Report,
  ) {}

  get url(): string {
    if (!this.found) throw new Error(`${this.name} has not been started.`);
    return this.found.url;
  }

  async start(signal: AbortSignal): Promise<Running> {
    this.found = await this.find(signal);
    this.report.say(`${this.name}: ${this.found.from}`);
    return this.found;
  }
}
