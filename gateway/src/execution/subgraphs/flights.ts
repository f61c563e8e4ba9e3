import type { Flight } from './flight';

/** Deadlines are kept to this, in milliseconds: one timer looks after all flights, which costs less than one for each. */
export const LOOK_MILLISECONDS = 50;

/** What is under way to one subgraph. */
export class Flights {
  private readonly all = new Set<Flight>();
  private timer: NodeJS.Timeout | undefined;

  /** @param onLook called after each look, while anything is under way */
  constructor(private readonly onLook: (now: number, flights: ReadonlySet<Flight>) => void) {}

  add(flight: Flight): void {
    this.all.add(flight);
    this.timer ??= setInterval(() => this.look(), LOOK_MILLISECONDS).unref();
  }

  remove(flight: Flight): void {
    this.all.delete(flight);
  }

  private look(): void {
    const now = performance.now();
    for (const flight of this.all) flight.look(now);
    this.onLook(now, this.all);
    if (this.all.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
