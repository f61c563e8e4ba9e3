import { refuse } from '@trama/errors';
import type { Log } from '@trama/runtime';
import { buildSchema, parse } from 'graphql';
import { makeServer, type Context, type Server } from 'graphql-ws';
import type { Authenticate } from '../authentication/authenticate';
import type { Principal } from '../authentication/principal';
import { callAt } from './call-at';
import { closeFor, CloseCode, type Close } from './close-codes';
import { formattedErrors, graphqlErrors } from './formatted';
import { outletIterator, type OutletIterator } from './outlet-iterator';
import type { Subscribe } from './subscribe';

/** One client's, whatever carries it. */
export interface Connection {
  /** By which logs know it. */
  readonly id: string;
  readonly end: (close: Close) => void;
  /** Aborted when it has ended. */
  readonly ended: AbortSignal;
  /** Once they have signed in. */
  principal?: Principal;
}

export interface TransportOptions {
  readonly authenticate: Authenticate;
  readonly subscribe: Subscribe;
  /** At once, on one connection. */
  readonly mostSubscriptions: number;
  readonly log: Log;
}

type Payload = Record<string, unknown> | undefined;

/** Nothing is executed here. */
const empty = buildSchema('type Query { none: Int }');

const INIT_MILLISECONDS = 10_000;

/**
 * graphql-transport-ws, for subscriptions alone. `connection_init` brings `{"authorization": "Bearer …"}`; the connection
 * ends when that token does.
 */
export function graphqlTransport({
  authenticate,
  subscribe,
  mostSubscriptions,
  log,
}: TransportOptions): Server<Connection> {
  const begin = async ({ extra, subscriptions }: Context<Payload, Connection>, request: Parameters<Subscribe>[1]) => {
    if (!extra.principal) throw refuse('UNAUTHENTICATED');
    if (Object.keys(subscriptions).length > mostSubscriptions) {
      const details = { limit: mostSubscriptions };
      throw refuse('COST_EXCEEDED', `A connection has at most ${mostSubscriptions} subscriptions.`, details);
    }
    const iterator = outletIterator();
    iterator.end = await subscribe(extra.principal.user, request, iterator.outlet);
    return iterator;
  };

  return makeServer<Payload, Connection>({
    connectionInitWaitTimeout: INIT_MILLISECONDS,

    async onConnect({ connectionParams, extra }) {
      try {
        extra.principal = await authenticate(authorizationIn(connectionParams));
        callAt(extra.principal.user.expiresAt, () => extra.end(CloseCode.tokenExpired), extra.ended);
      } catch (error) {
        const close = closeFor(error);
        if (close === CloseCode.failed) log.error({ err: error }, 'a connection could not be opened');
        extra.end(close);
      }
    },

    async onSubscribe(ctx, _id, { query, operationName, variables, extensions }) {
      try {
        const contextValue = await begin(ctx, { query, operationName, variables, extensions });
        return { schema: empty, document: parse(query), operationName, variableValues: variables, contextValue };
      } catch (error) {
        return graphqlErrors(error);
      }
    },

    subscribe: ({ contextValue }) => (contextValue as OutletIterator).results,

    onError: ({ extra }, _id, _payload, errors) => formattedErrors(errors, log, extra.id),
  });
}

/** Headers have no case, and clients are used to that. */
function authorizationIn(payload: Payload): string | undefined {
  const [, value] = Object.entries(payload ?? {}).find(([name]) => name.toLowerCase() === 'authorization') ?? [];
  return typeof value === 'string' ? value : undefined;
}
