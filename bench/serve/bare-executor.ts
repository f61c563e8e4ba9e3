import {
  Connections,
  Executor,
  RunsInFlight,
  SubgraphFailure,
  Subgraphs,
  type Supergraph,
  type Described,
  type Patience,
} from '@trama/gateway';

/** The gateway's own, where nothing else is configured. */
export const LIMITS = { deadline: 10_000, stall: 1_500, triedAfter: 1_000, connections: 128, queue: 4_096 };

const forwarding = { headers: () => [], scope: () => '' };
const nobody = { joined: () => undefined, ended: () => undefined, changed: () => undefined };

export interface BareExecutorOptions {
  /** Whether equal queries to a subgraph that are under way at the same time are sent once. */
  readonly joining: boolean;
  /** Whether fetches from one subgraph go as one request where that costs no further round. */
  readonly together: boolean;
}

/** Our executor for requests of nobody in particular: nothing is forwarded, errors are passed on as they came. */
export function bareExecutor<Context extends Patience>(
  supergraph: Supergraph,
  { joining, together }: BareExecutorOptions,
) {
  const connections = new Connections({ connections: LIMITS.connections });
  const subgraphs = new Subgraphs<Context>({
    connections,
    forwarding,
    limitsOf: () => ({ ...LIMITS, joining }),
    observerOf: () => nobody,
  });
  const executor = new Executor<Context>({
    supergraph,
    sourceOf: (name, url) => subgraphs.source(name, url),
    together,
    joining: joining ? new RunsInFlight({ forwarding, joined: () => undefined }) : undefined,
    describe: ({ error, subgraph }) => described(error, subgraph),
  });
  return { executor, connections };
}

function described(error: unknown, subgraph: string | null): Described {
  const service = subgraph === null ? {} : { service: subgraph };
  if (error instanceof SubgraphFailure)
    return {
      message: `The subgraph gave no answer: ${error.message}`,
      extensions: { code: 'UNAVAILABLE', ...service },
    };
  if (error instanceof Error) return { message: error.message, extensions: { code: 'INTERNAL', ...service } };
  const { message, extensions } = error as { message?: unknown; extensions?: object };
  return {
    message: typeof message === 'string' ? message : 'The subgraph failed.',
    extensions: { ...extensions, ...service },
  };
}
