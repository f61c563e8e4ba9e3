import type { RedisServer } from '@trama/runtime';
import { Counter, Gauge, type Registry } from 'prom-client';
import type { ParkedEvents } from './parked-events';
import type { Positions } from './positions';
import { boundsOf } from './stream-bounds';
import { partitionsOf } from './streams';

export interface ConsumerMetrics {
  consumed(source: string, events: number): void;
  gap(source: string): void;
  replayed(outcome: 'done' | 'failed'): void;
}

interface Measured {
  readonly redis: RedisServer;
  readonly sources: readonly string[];
  readonly positions: Positions;
  readonly parked: ParkedEvents;
}

export function consumerMetrics(registry: Registry, { redis, sources, positions, parked }: Measured): ConsumerMetrics {
  const registers = [registry];
  const labelNames = ['source'] as const;
  const consumed = new Counter({
    name: 'trama_consumer_consumed_total',
    help: 'Events consumed, those without a handler and those parked included',
    labelNames,
    registers,
  });
  const gaps = new Counter({
    name: 'trama_consumer_gaps_total',
    help: 'Times that the next event was lacking in its stream and had to be waited for',
    labelNames,
    registers,
  });
  const replayed = new Counter({
    name: 'trama_consumer_replayed_total',
    help: 'Parked events that were started again, by whether they could be consumed then',
    labelNames: ['outcome'],
    registers,
  });
  new Gauge({
    name: 'trama_consumer_parked',
    help: 'Events that could not be consumed, or wait behind one that could not',
    registers,
    async collect() {
      this.set(await parked.count());
    },
  });
  const missing = new Gauge({
    name: 'trama_consumer_missing',
    help: 'Events not consumed that the streams no longer have: it was away for too long, and waits for an operator',
    labelNames,
    registers,
  });
  new Gauge({
    name: 'trama_consumer_lag',
    help: 'Events not consumed yet, of all that went out',
    labelNames,
    registers,
    async collect() {
      if (redis.client.status !== 'ready') return; // it would wait for Redis, and readiness tells that already
      const at = await positions.read(partitionsOf(sources));
      const bounds = await boundsOf(
        redis.client,
        at.map(({ stream }) => stream),
      );
      this.reset();
      missing.reset();
      for (const [index, { source, position }] of at.entries()) {
        const { head = 0, first = 1 } = bounds[index] ?? {};
        this.inc({ source }, Math.max(0, head - position));
        missing.inc({ source }, Math.max(0, first - 1 - position));
      }
    },
  });
  return {
    consumed: (source, events) => consumed.inc({ source }, events),
    gap: (source) => gaps.inc({ source }),
    replayed: (outcome) => replayed.inc({ outcome }),
  };
}
