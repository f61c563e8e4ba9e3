import type { Part } from '@trama/runtime';
import { Line, type LineOptions } from './line';

const LARGEST_ANSWER = 32 * 1024 * 1024;

/** The connections to the services. */
export class Connections implements Part {
  readonly name = 'connections';
  private readonly lines = new Map<string, Line>();
  private readonly options: LineOptions;

  constructor({
    connections,
    largestAnswer = LARGEST_ANSWER,
  }: Pick<LineOptions, 'connections'> & Partial<LineOptions>) {
    this.options = { connections, largestAnswer };
  }

  /** Those to the host of this address; each is opened when it is first needed. */
  to({ origin }: URL): Line {
    const line = this.lines.get(origin) ?? new Line(origin, this.options);
    this.lines.set(origin, line);
    return line;
  }

  async start(): Promise<void> {}

  async stop(): Promise<void> {
    await Promise.all([...this.lines.values()].map((line) => line.close()));
  }
}
