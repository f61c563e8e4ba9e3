import type { EventOf } from '@trama/events';

/** Of one network: about what comes in while someone who was away for a moment reads what they missed. */
const KEPT = 256;

type Numbers = ReadonlyMap<string, number>;

/** The last events of a network, as they were told. */
export class RecentEvents {
  private readonly events: EventOf[] = [];

  add(event: EventOf): void {
    this.events.push(event);
    if (this.events.length > KEPT) this.events.shift();
  }

  clear(): void {
    this.events.length = 0;
  }

  /**
   * All that was told after `from`, where it is still here.
   *
   * @param heads the last number told, by source
   */
  since(from: Numbers, heads: Numbers): readonly EventOf[] | undefined {
    const numberIn = (source: string): number => from.get(source) ?? 0;
    const missing = [...heads].filter(([source, head]) => numberIn(source) < head).map(([source]) => source);
    if (missing.length === 0) return [];
    const since = this.events.filter(({ source, seq }) => seq > numberIn(source));
    const isWhole = (source: string): boolean =>
      since.find((event) => event.source === source)?.seq === numberIn(source) + 1;
    return missing.every(isWhole) ? since : undefined;
  }
}
