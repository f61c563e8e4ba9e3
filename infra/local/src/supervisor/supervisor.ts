import { setTimeout as after } from 'node:timers/promises';
import { Fault, reasonOf } from '../fault';
import { type Report } from '../report';
import { type Pace, Patience } from './patience';
import { type RunRecord } from './run-record';
import { type Running, type Unit } from './unit';

type Layer = Map<Unit, Running>;

/** Starts units, starts again those that die, and stops all of them in reverse order. */
export class Supervisor {
  private readonly layers: Layer[] = [];
  private readonly busy = new Set<Promise<unknown>>();
  private readonly stopping = new AbortController();
  private readonly stopped = new Promise<void>((resolve) =>
    this.signal.addEventListener('abort', () => resolve(), { once: true }),
  );

  constructor(
    private readonly report: Report,
    private readonly record: RunRecord,
    private readonly pace?: Pace,
  ) {}

  /** Aborts when the stop begins. */
  get signal(): AbortSignal {
    return this.stopping.signal;
  }

  /**
   * Starts these at once, and waits until all are ready.
   *
   * @throws Fault saying of each that failed why; those that came up are stopped by `stop`
   */
  async start(...units: Unit[]): Promise<Running[]> {
    const layer: Layer = new Map();
    this.layers.push(layer);
    const starts = await Promise.allSettled(units.map((unit) => this.during(this.bring(unit, layer))));
    const faults = starts.flatMap((start) => (start.status === 'rejected' ? [reasonOf(start.reason)] : []));
    if (faults.length > 0) throw new Fault(faults.join('\n\n'));
    for (const [unit, running] of layer) void this.during(this.keep(unit, running, layer));
    return units.map((unit) => layer.get(unit)!);
  }

  /** Stops everything that was started, the last first. */
  async stop(): Promise<void> {
    this.stopping.abort(new Error('Trama is stopping.'));
    await Promise.allSettled(this.busy);
    for (const layer of this.layers.toReversed()) {
      await Promise.allSettled([...layer.values()].map((running) => running.stop()));
    }
    await this.record.clear();
  }

  /** For whoever cannot wait: SIGKILL for everything. */
  kill(): void {
    for (const layer of this.layers) for (const { process } of layer.values()) process?.kill('SIGKILL');
  }

  private async bring(unit: Unit, layer: Layer): Promise<Running> {
    const running = await unit.start(this.signal);
    layer.set(unit, running);
    if (running.process) await this.record.add(unit.name, running.process.pid);
    return running;
  }

  /** As often as it dies, it is named and brought back. */
  private async keep(unit: Unit, first: Running, layer: Layer): Promise<void> {
    const patience = new Patience(this.pace);
    let running: Running | null = first;
    while (running?.process) {
      patience.running();
      const how = await Promise.race([running.process.ended, this.stopped.then(() => null)]);
      if (how === null || this.signal.aborted) return;
      this.report.warn(`${unit.name} ${how}. The last lines of its log:\n${running.process.lastLines(5)}`);
      running = await this.bringBack(unit, layer, patience);
    }
  }

  private async bringBack(unit: Unit, layer: Layer, patience: Patience): Promise<Running | null> {
    while (!this.signal.aborted) {
      const wait = patience.next();
      this.report.warn(`${unit.name} is started again in ${wait / 1000} s.`);
      await after(wait, undefined, { signal: this.signal }).catch(() => undefined);
      try {
        const running = await this.bring(unit, layer);
        this.report.warn(`${unit.name} is back.`);
        return running;
      } catch (error) {
        if (!this.signal.aborted) this.report.warn(reasonOf(error));
      }
    }
    return null;
  }

  /** What must have settled before anything is stopped. */
  private during<Result>(work: Promise<Result>): Promise<Result> {
    this.busy.add(work);
    const done = () => void this.busy.delete(work);
    work.then(done, done);
    return work;
  }
}
