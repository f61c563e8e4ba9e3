import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Model } from 'mongoose';
import { madeAt, type OutboxRow } from './outbox';

export interface RelayMetrics {
  sent(rows: readonly OutboxRow[], at: Date): void;
  rebuilt(events: number): void;
  trimmed(events: number): void;
  deleted(events: number): void;
}

export function relayMetrics(registry: Registry, outbox: Model<OutboxRow>): RelayMetrics {
  const registers = [registry];
  const sent = new Counter({ name: 'trama_relay_sent_total', help: 'Events that went out', registers });
  const delay = new Histogram({
    name: 'trama_relay_delay_seconds',
    help: 'From the making of an event until it is out',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60, 600],
    registers,
  });
  new Gauge({
    name: 'trama_relay_unsent',
    help: 'Events committed and not out yet',
    registers,
    async collect() {
      this.set(await outbox.countDocuments({ sentAt: null }));
    },
  });
  const counter = (name: string, help: string): Counter => new Counter({ name, help, registers });
  const rebuilt = counter('trama_relay_rebuilt_total', 'Events that Redis had lost and that were sent again');
  const trimmed = counter('trama_relay_trimmed_total', 'Old events let go from the streams');
  const deleted = counter('trama_relay_deleted_total', 'Old events let go from the outbox');
  return {
    rebuilt: (events) => rebuilt.inc(events),
    trimmed: (events) => trimmed.inc(events),
    deleted: (events) => deleted.inc(events),
    sent(rows, at) {
      sent.inc(rows.length);
      for (const row of rows) delay.observe((at.getTime() - madeAt(row)) / 1000);
    },
  };
}
