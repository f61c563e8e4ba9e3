import { microsNow } from '../clock';
import { eventsOf, longEventsOf } from '../subscription';
import { quantile } from '../quantile';
import { until } from '../until';
import type { Door } from './client';
import { Subscriber } from './subscriber';

export interface AudienceJob {
  readonly url: string;
  readonly networkId: string;
  /** One for each subscriber; null for nobody. */
  readonly tokens: readonly (string | null)[];
  /** Distinct selections, that the subscribers are spread over. */
  readonly selections: number;
  /** Further ones, who ask for much and will stop reading. */
  readonly stopping: readonly (string | null)[];
}

/** What the subscribers were told of so many events. */
export interface Told {
  readonly deliveries: number;
  /** How many were due. */
  readonly expected: number;
  /** Subscribers that were not told of all, once, in order and in full; and what the first of them was told. */
  readonly wrong: number;
  readonly firstWrong?: string;
  /** From commit to delivery, in milliseconds, of the subscribers that were sampled. */
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
  /** When the last of them came, in microseconds since 1970. */
  readonly lastAt: number;
}

const AT_ONCE = 50;
/** So many read what they are told; the others count it. */
const SAMPLED = 100;

/** All who follow one network at one gateway. */
export class Audience {
  private readonly readers: Subscriber[] = [];
  private readonly stopping: Subscriber[] = [];
  private deliveries = 0;
  private lastAt = 0;

  async gather({ url, networkId, tokens, selections, stopping }: AudienceJob): Promise<void> {
    const everyHowMany = Math.max(1, Math.floor(tokens.length / SAMPLED));
    await inPortions(tokens, async (token, number) => {
      const sampled = number % everyHowMany === 0;
      const subscription = eventsOf(networkId, number % selections);
      this.readers.push(await Subscriber.open({ url, token }, subscription, { sampled, onCounted: this.counted }));
    });
    await inPortions(stopping, async (token) => {
      const door: Door = { url, token };
      const long = longEventsOf(networkId);
      this.stopping.push(await Subscriber.open(door, long, { sampled: false, onCounted: () => undefined }));
    });
  }

  /** Whether all have been told of this event, within so many milliseconds. @throws where one never will be */
  async heard({ seq, patience }: { seq: number; patience: number }): Promise<boolean> {
    const all = [...this.readers, ...this.stopping];
    const done = await until(() => all.every(({ lastSeq, ended }) => lastSeq >= seq || ended !== undefined), patience);
    const gone = all.find(({ ended }) => ended !== undefined);
    if (gone) throw new Error(`A subscriber was told no more: ${gone.ended}`);
    return done;
  }

  /** Counts from here. */
  startCounting(): void {
    this.deliveries = 0;
    for (const each of [...this.readers, ...this.stopping]) each.startCounting();
  }

  /** Once every reader was told of so many events since counting began, or `patience` milliseconds from now. */
  async told({ events, patience }: { events: number; patience: number }): Promise<Told> {
    const expected = events * this.readers.length;
    await until(() => this.deliveries >= expected, patience);
    const wrong = this.readers.filter(
      ({ count, sequence, incomplete }) => count !== events || !sequence.isWhole || incomplete > 0,
    );
    const latencies = Float64Array.from(this.readers.flatMap((reader) => reader.latencies)).sort();
    const [first] = wrong;
    return {
      deliveries: this.deliveries,
      expected,
      wrong: wrong.length,
      firstWrong: first && `${first.count} of ${events} came, ${first.tell()}`,
      p50: quantile(latencies, 0.5) / 1_000,
      p99: quantile(latencies, 0.99) / 1_000,
      longest: quantile(latencies, 1) / 1_000,
      lastAt: this.lastAt,
    };
  }

  stopReading(): void {
    for (const each of this.stopping) each.stopReading();
  }

  /** How many of those who stopped were cut meanwhile: they read what is left, and it is not all. */
  async cut({ patience }: { patience: number }): Promise<number> {
    for (const each of this.stopping) {
      each.stopCounting(); // so it hears why
      each.readAgain();
    }
    const cut = (): number => this.stopping.filter(({ ended }) => ended !== undefined).length;
    await until(() => cut() === this.stopping.length, patience);
    return cut();
  }

  disperse(): void {
    for (const each of [...this.readers, ...this.stopping]) each.leave();
    this.readers.length = 0;
    this.stopping.length = 0;
  }

  private readonly counted = (): void => {
    this.deliveries += 1;
    this.lastAt = microsNow();
  };
}

/** Some at a time, in order. */
async function inPortions<Item>(
  items: readonly Item[],
  act: (item: Item, number: number) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE)
    await Promise.all(items.slice(from, from + AT_ONCE).map((item, index) => act(item, from + index)));
}
