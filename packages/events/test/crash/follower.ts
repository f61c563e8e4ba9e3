import type { RedisServer } from '@trama/runtime';
import type { Redis } from 'ioredis';
import { channelOf, readEvent, streamOf } from '../../src/delivery';
import type { Noted } from './evidence';

/**
 * A subscriber to one service, by the rule that stands at `channelOf`: what Pub/Sub brings, in the order of its numbers;
 * what is there already is dropped, and what lacks is read from the network's stream.
 */
export class Follower {
  private readonly toldIn = new Map<string, Noted[]>();
  private readonly work = new Map<string, Promise<void>>();
  private connection: Redis | undefined;

  constructor(
    private readonly redis: RedisServer,
    private readonly source: string,
  ) {}

  /** All that it was told about the network. */
  told(networkId: string): readonly Noted[] {
    return this.toldIn.get(networkId) ?? [];
  }

  async follow(networkId: string): Promise<void> {
    this.toldIn.set(networkId, []);
    await this.connect();
  }

  /** Leaves and comes back: resumes where it was. */
  async reconnect(): Promise<void> {
    this.connection?.disconnect();
    this.connection = undefined;
    await this.connect();
    await this.catchUp();
  }

  /** Reads whatever Pub/Sub may not have brought. */
  async catchUp(): Promise<void> {
    await Promise.all([...this.toldIn.keys()].map((networkId) => this.next(networkId, () => this.read(networkId))));
  }

  private async connect(): Promise<void> {
    if (!this.connection) {
      const connection = (this.connection = this.redis.connection());
      connection.on('message', (_channel, message: string) => this.receive(readEvent(message) as Noted));
      await connection.connect();
    }
    await this.connection.subscribe(...[...this.toldIn.keys()].map(channelOf));
  }

  private receive(event: Noted): void {
    const { networkId, seq } = event;
    const receiving = this.next(networkId, async () => {
      if (seq > this.last(networkId) + 1) await this.read(networkId);
      if (seq <= this.last(networkId) + 1) this.tell(event); // else it comes from the stream, behind what lacks
    });
    receiving.catch(() => undefined); // what cannot be read now is read at the next look
  }

  private async read(networkId: string): Promise<void> {
    const stream = streamOf(this.source, networkId);
    for (const [, fields] of await this.redis.client.xrange(stream, `(${this.last(networkId)}-0`, '+'))
      this.tell(readEvent(fields) as Noted);
  }

  private last(networkId: string): number {
    return this.told(networkId).at(-1)?.seq ?? 0;
  }

  private tell(event: Noted): void {
    const told = this.toldIn.get(event.networkId);
    const before = told?.find(({ seq }) => seq === event.seq);
    // Another event under a number that was told is no repetition: it stays, for the oracle to see.
    if (before?.id !== event.id) told?.push(event);
  }

  private next(networkId: string, act: () => Promise<void>): Promise<void> {
    const done = (this.work.get(networkId) ?? Promise.resolve()).then(act);
    this.work.set(
      networkId,
      done.catch(() => undefined),
    );
    return done;
  }
}
