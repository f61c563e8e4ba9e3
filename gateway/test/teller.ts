import { randomUUID } from 'node:crypto';
import type { Audience, SubjectType } from '@trama/events';
import { channelOf, partitionStreamOf, streamOf } from '@trama/events/delivery';
import { Redis } from 'ioredis';

interface Telling {
  readonly kind?: string;
  readonly actorId?: string | null;
  readonly subject?: { readonly type: SubjectType; readonly id: string };
  readonly audience?: Audience;
  readonly data?: object;
}

/** Puts events into Redis as a service's relay does: numbered in their network, into the stream and then the channel. */
export class Teller {
  private readonly numbers = new Map<string, number>();
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
    await this.redis.xadd(streamOf(this.source, networkId), `${seq}-0`, 'event', message);
    return message;
  }

  /** Into the channel alone: again, say. */
  async push(networkId: string, message: string): Promise<void> {
    await this.redis.publish(channelOf(networkId), message);
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

  private number(networkId: string, { kind, actorId, subject, audience, data }: Telling) {
    const seq = (this.numbers.get(networkId) ?? 0) + 1;
    this.numbers.set(networkId, seq);
    const message = JSON.stringify({
      id: randomUUID(),
      kind: kind ?? 'task.created.v1',
      networkId,
      actorId: actorId ?? null,
      subject: subject ?? { type: 'Task', id: `task-${seq}` },
      occurredAt: '2026-03-01T12:00:00.000Z',
      audience: audience ?? 'NETWORK',
      data: data ?? { createdById: 'member-ben', goalId: null },
      source: this.source,
      seq,
    });
    return { seq, message };
  }
}
