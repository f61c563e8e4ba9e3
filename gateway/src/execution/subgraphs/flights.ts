import type { Flight } from './flight';

type SentFlight = Flight & { readonly sentAt: number };

const isSent = (flight: Flight): flight is SentFlight => flight.sentAt !== undefined;

/** Deadlines are kept to this, in milliseconds: one timer looks after all flights, which costs less than one for each. */
export const LOOK_MILLISECONDS = 50;

/** What is under way to one subgraph. */
export class Flights {
  private readonly all = new Set<Flight>();
  private timer: NodeJS.Timeout | undefined;

  /** @param onLook called after each look, while anything is under way, with those that have been sent and wait */
  constructor(private readonly onLook: (now: number, sent: readonly SentFlight[]) => void) {}

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
    this.onLook(now, [...this.all].filter(isSent));
    if (this.all.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
