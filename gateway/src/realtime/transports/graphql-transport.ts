import { refuse } from '@trama/errors';
import type { Log } from '@trama/runtime';
import { makeServer, type Context, type Server } from 'graphql-ws';
import type { Authenticate } from '../../authentication/authenticate';
import type { Principal } from '../../authentication/principal';
import { callAt } from '../call-at';
import { formattedErrors, graphqlErrors } from '../formatted';
import type { Subscribe } from '../subscribe';
import type { ClientSocket } from './client-socket';
import { closeFor, CloseCode } from './close-codes';
import { held } from './held';
import type { Quota } from './quota';
import { SocketSubscription } from './socket-subscription';

/** One client's. */
export interface Connection {
  /** By which logs know it. */
  readonly id: string;
  readonly socket: ClientSocket;
  /** Aborted when it has ended. */
  readonly ended: AbortSignal;
  /** Once they have signed in. */
  principal?: Principal;
}

export interface TransportOptions {
  readonly authenticate: Authenticate;
  readonly subscribe: Subscribe;
  /** Of one person. */
  readonly connections: Quota;
  readonly subscriptions: Quota;
  /** At once, on one connection. */
  readonly mostSubscriptions: number;
  readonly log: Log;
}

type Payload = Record<string, unknown> | undefined;
type Request = Parameters<Subscribe>[1];

const INIT_MILLISECONDS = 10_000;

/**
 * graphql-transport-ws, for subscriptions alone. `connection_init` brings `{"authorization": "Bearer …"}`; the connection
 * ends when that token does.
 *
 * graphql-ws keeps to the protocol: it greets, answers pings, and knows which operations there are. What they answer does
 * not go through it, since it would serialise each result for each subscriber.
 */
export function graphqlTransport(options: TransportOptions): Server<Connection> {
  const { log } = options;
  return makeServer<Payload, Connection>({
    connectionInitWaitTimeout: INIT_MILLISECONDS,

    async onConnect({ connectionParams, extra }) {
      try {
        await signIn(extra, authorizationIn(connectionParams), options);
      } catch (error) {
        const close = closeFor(error);
        if (close === CloseCode.failed) log.error({ err: error }, 'a connection could not be opened');
        extra.socket.close(close);
      }
    },

    onSubscribe(context, id, { query, operationName, variables, extensions }) {
      const subscription = begin(context, id, log);
      run(subscription, context, { query, operationName, variables, extensions }, options).catch((error: unknown) =>
        subscription.fail(graphqlErrors(error)),
      );
      return new Promise(() => undefined); // graphql-ws has nothing to say of it, ever
    },
  });
}

async function signIn(connection: Connection, authorization: string | undefined, options: TransportOptions) {
  const { socket, ended } = connection;
  const principal = await options.authenticate(authorization);
  if (ended.aborted) return;
  ended.addEventListener('abort', options.connections.take(principal.memberId), { once: true });
  callAt(principal.user.expiresAt, () => socket.close(CloseCode.tokenExpired), ended);
  connection.principal = principal;
}

/** Holds the id from now on: graphql-ws ends what holds it with the client's `complete`, and with the connection. */
function begin(context: Context<Payload, Connection>, id: string, log: Log): SocketSubscription {
  const { extra, subscriptions } = context;
  const subscription = new SocketSubscription(id, extra.socket, (errors) => formattedErrors(errors, log, extra.id));
  const operation = held(() => subscription.leave());
  subscriptions[id] = operation;
  subscription.whenOver(() => {
    if (subscriptions[id] === operation) delete subscriptions[id]; // the client may use it again
  });
  return subscription;
}

async function run(
  subscription: SocketSubscription,
  { extra: { principal }, subscriptions }: Context<Payload, Connection>,
  request: Request,
  { subscribe, subscriptions: quota, mostSubscriptions: limit }: TransportOptions,
): Promise<void> {
  if (!principal) throw refuse('UNAUTHENTICATED');
  if (Object.keys(subscriptions).length > limit)
    throw refuse('COST_EXCEEDED', `A connection has at most ${limit} subscriptions.`, { limit });
  subscription.whenOver(quota.take(principal.memberId));
  subscription.whenOver(await subscribe(principal.user, request, subscription));
}

/** Headers have no case, and clients are used to that. */
function authorizationIn(payload: Payload): string | undefined {
  const [, value] = Object.entries(payload ?? {}).find(([name]) => name.toLowerCase() === 'authorization') ?? [];
  return typeof value === 'string' ? value : undefined;
}
