import { randomUUID } from 'node:crypto';
import type { Audience, SubjectType } from '@trama/events';
import { channelOf, partitionStreamOf, streamOf } from '@trama/events/delivery';
import { Redis } from 'ioredis';

interface Telling {
  readonly kind?: string;
  readonly occurredAt?: string;
  readonly actorId?: string | null;
  readonly subject?: { readonly type: SubjectType; readonly id: string };
  readonly audience?: Audience;
  readonly data?: object;
}

/** Puts events into Redis as a service's relay does: numbered in their network, into the stream and then the channel. */
export class Teller {
  private readonly numbers = new Map<string, number>();
  /** What was recorded in each network, with its number. */
  private readonly recorded = new Map<string, (readonly [seq: number, message: string])[]>();
  private readonly redis: Redis;

  constructor(
    redisUrl: string,
    readonly source: string,
  ) {
    this.redis = new Redis(redisUrl);
  }

  /** As it should be. @returns what travelled */
  async tell(networkId: string, telling: Telling = {}): Promise<string> {
    const message = await this.record(networkId, telling);
    await this.push(networkId, message);
    return message;
  }

  /** Into the stream alone: Pub/Sub loses it. */
  async record(networkId: string, telling: Telling = {}): Promise<string> {
    const { seq, message } = this.number(networkId, telling);
    this.keep(networkId, seq, message);
    await this.add(networkId, seq, message);
    return message;
  }

  /** Many at once, into the stream alone. */
  async recordMany(networkId: string, count: number, telling: Telling = {}): Promise<void> {
    await Promise.all(Array.from({ length: count }, () => this.record(networkId, telling)));
  }

  /** Time passes: of what was recorded, what came before this number is no longer kept. */
  async trim(networkId: string, before: number): Promise<void> {
    await this.redis.xtrim(streamOf(this.source, networkId), 'MINID', `${before}-0`);
  }

  /** Redis loses what it had of a network. */
  async empty(networkId: string): Promise<void> {
    await this.redis.del(streamOf(this.source, networkId));
  }

  /** As a relay does when Redis has lost its events: all again, in their order, with their numbers, pushed as well. */
  async refill(networkId: string): Promise<void> {
    for (const [seq, message] of this.recorded.get(networkId) ?? []) {
      await this.add(networkId, seq, message);
      await this.push(networkId, message);
    }
  }

  /** Into the channel alone: again, say. */
  async push(networkId: string, message: string): Promise<void> {
    await this.redis.publish(channelOf(networkId), message);
  }

  /** It happened, and has not come to Redis yet. */
  withhold(networkId: string): void {
    const { seq, message } = this.number(networkId, {});
    this.keep(networkId, seq, message);
  }

  /** The number of the last event. */
  numberIn(networkId: string): number {
    return this.numbers.get(networkId) ?? 0;
  }

  /** Numbered, and then lost without a trace. */
  lose(networkId: string): void {
    this.number(networkId, {});
  }

  /** For those who follow the whole service. */
  async tellFollowers(networkId: string, partition: number, telling: Telling): Promise<void> {
    const { message } = this.number(networkId, telling);
    await this.redis.xadd(partitionStreamOf(this.source, partition), '*', 'event', message);
  }

  /** How many gateways listen to the network. */
  async listeners(networkId: string): Promise<number> {
    const [, count] = (await this.redis.pubsub('NUMSUB', channelOf(networkId))) as [string, number];
    return count;
  }

  /** Cuts every connection that subscribes, as a network does that fails. */
  async cutSubscribers(): Promise<void> {
    await this.redis.call('CLIENT', 'KILL', 'TYPE', 'pubsub');
  }

  stop(): void {
    this.redis.disconnect();
  }

  private keep(networkId: string, seq: number, message: string): void {
    const recorded = this.recorded.get(networkId) ?? [];
    recorded.push([seq, message]);
    this.recorded.set(networkId, recorded);
  }

  private async add(networkId: string, seq: number, message: string): Promise<void> {
    await this.redis.xadd(streamOf(this.source, networkId), `${seq}-0`, 'event', message);
  }

  private number(networkId: string, { kind, occurredAt, actorId, subject, audience, data }: Telling) {
    const seq = this.numberIn(networkId) + 1;
    this.numbers.set(networkId, seq);
    const message = JSON.stringify({
      id: randomUUID(),
      kind: kind ?? 'task.created.v1',
      networkId,
      actorId: actorId ?? null,
      subject: subject ?? { type: 'Task', id: `task-${seq}` },
      occurredAt: occurredAt ?? '2026-03-01T12:00:00.000Z',
      audience: audience ?? 'NETWORK',
      data: data ?? { createdById: 'member-ben', goalId: null },
      source: this.source,
      seq,
    });
    return { seq, message };
  }
}
