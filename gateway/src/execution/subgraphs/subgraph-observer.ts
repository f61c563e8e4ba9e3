import type { Log } from '@trama/runtime';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { RequestContext } from '../request-context';
import type { CircuitPosition } from './circuit';
import type { Observer } from './http-source';
import { SubgraphFailure, type Reason } from './subgraph-failure';

const states: Readonly<Record<CircuitPosition, number>> = { closed: 0, trying: 1, open: 2 };

/** These come by the thousand while a subgraph is away, and tell nothing that the first did not. */
const untold: ReadonlySet<Reason> = new Set(['open', 'full', 'abandoned']);

/** Measures how subgraphs fare, and logs each fetch that fails and each change of a circuit. */
export function subgraphObserver(registry: Registry, log: Log): (service: string) => Observer<RequestContext> {
  const registers = [registry];
  const requests = new Counter({
    name: 'trama_subgraph_requests_total',
    help: 'Fetches from subgraphs by outcome; joined: answered by an equal one that was under way',
    labelNames: ['service', 'outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'trama_subgraph_request_seconds',
    help: 'Time of a fetch that was answered, with waiting for a connection',
    labelNames: ['service'],
    registers,
  });
  const circuit = new Gauge({
    name: 'trama_subgraph_circuit_state',
    help: '0: the subgraph is asked; 1: one request is let through to see; 2: it is not asked',
    labelNames: ['service'],
    registers,
  });

  return (service) => {
    const answered = requests.labels({ service, outcome: 'answered' });
    const joined = requests.labels({ service, outcome: 'joined' });
    const time = seconds.labels({ service });
    circuit.set({ service }, states.closed);
    return {
      joined: () => joined.inc(),
      ended(outcome, milliseconds, { requestId }) {
        if (!(outcome instanceof Error)) {
          answered.inc();
          time.observe(milliseconds / 1000);
          return;
        }
        const reason = outcome instanceof SubgraphFailure ? outcome.reason : 'failed';
        requests.inc({ service, outcome: reason });
        if (reason === 'failed' || !untold.has(reason))
          log.error({ err: outcome, service, requestId, milliseconds }, 'a subgraph gave no answer');
      },
      changed(position, because) {
        circuit.set({ service }, states[position]);
        if (position === 'closed') log.info({ service }, 'a subgraph answers again');
        if (position === 'open') log.warn({ service, err: because }, 'a subgraph does not answer, and is not asked');
      },
    };
  };
}
