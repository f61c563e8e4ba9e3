import { Counter, Gauge, type Registry } from 'prom-client';
import type { Admission } from './admission';

/** Shows how many requests are worked at and how many wait; counts those that were given what another's run gathered. */
export function executionMetrics(registry: Registry, admission: Admission): { readonly joined: () => void } {
  const registers = [registry];
  new Gauge({
    name: 'trama_requests_running',
    help: 'Operations that are worked at',
    registers,
    collect() {
      this.set(admission.running);
    },
  });
  new Gauge({
    name: 'trama_requests_waiting',
    help: 'Operations that wait until the event loop has time for them',
    registers,
    collect() {
      this.set(admission.waiting);
    },
  });
  const joined = new Counter({
    name: 'trama_operations_joined_total',
    help: 'Queries that were answered with what an equal one fetched, which had been begun a moment before',
    registers,
  });
  return { joined: () => joined.inc() };
}
