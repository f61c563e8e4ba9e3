import type { AddressInfo } from 'node:net';
import { refuse } from '@trama/errors';
import { createLog } from '@trama/runtime';
import { fastify, type FastifyInstance } from 'fastify';
import { Registry } from 'prom-client';
import { principalOf } from '../../src/authentication/principal';
import type { Outlet } from '../../src/realtime/outlet';
import type { SubscribeRequest } from '../../src/realtime/subscribe';
import { EventStreams } from '../../src/realtime/transports/event-streams';
import { graphqlTransport } from '../../src/realtime/transports/graphql-transport';
import { OpenConnections } from '../../src/realtime/transports/open-connections';
import { Quota } from '../../src/realtime/transports/quota';
import { WebSocketServer } from '../../src/realtime/transports/websocket-server';

/** A subscription, as what tells events has it. */
export interface Told {
  readonly who: string;
  readonly request: SubscribeRequest;
  readonly outlet: Outlet;
  /** Whether it was ended: the client has left. */
  hasLeft: boolean;
}

interface Settings {
  readonly origins?: readonly string[];
  readonly heartbeat?: number;
  readonly patience?: number;
  readonly drain?: number;
  readonly mostConnections?: number;
  readonly connectionsEach?: number;
  readonly subscriptionsEach?: number;
  readonly subscriptionsTotal?: number;
  readonly subscriptionsPerConnection?: number;
  /** Before a subscription begins. */
  readonly beforeBeginning?: () => Promise<void>;
}

/** Both transports on real sockets, before something that tells only what a test has it tell. Tokens are people's names. */
export interface TransportsUnderTest {
  readonly address: string;
  readonly subscriptions: readonly Told[];
  /** How many WebSockets are open. */
  sockets(): Promise<number>;
  stop(): Promise<void>;
}

const life = (token: string): number => Number(token.split(' ')[1] ?? 3_600_000);

/** Of `ana`, and of `ana 300` who is signed in for 300 ms. A subscription to `{ nothing }` is refused. */
export async function startTransports(settings: Settings = {}): Promise<TransportsUnderTest> {
  const app = fastify() as unknown as FastifyInstance;
  const subscriptions: Told[] = [];
  const open = new OpenConnections({ app, most: settings.mostConnections ?? 100, drain: settings.drain ?? 0 });
  const staying = {
    open,
    authenticate: async (authorization?: string) => {
      const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
      if (token === undefined) throw refuse('UNAUTHENTICATED');
      const [name = ''] = token.split(' ');
      const user = { subject: name, name, expiresAt: Date.now() + life(token) };
      return principalOf(user, { memberId: name, roles: {} });
    },
    subscribe: async ({ name }: { name: string }, request: SubscribeRequest, outlet: Outlet) => {
      await settings.beforeBeginning?.();
      if (request.query === '{ nothing }') throw refuse('NOT_FOUND');
      const told: Told = { who: name, request, outlet, hasLeft: false };
      subscriptions.push(told);
      return () => void (told.hasLeft = true);
    },
    connections: new Quota('connections', { each: settings.connectionsEach ?? 100 }),
    subscriptions: new Quota('subscriptions', {
      each: settings.subscriptionsEach ?? 100,
      total: settings.subscriptionsTotal,
    }),
    mostSubscriptions: settings.subscriptionsPerConnection ?? 100,
    origins: settings.origins ?? [],
    heartbeat: settings.heartbeat ?? 60_000,
    patience: settings.patience ?? 60_000,
    log: createLog('transports', { LOG_LEVEL: 'silent' }),
    metrics: new Registry(),
  };
  const streams = new EventStreams(staying);
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: (request, reply) => void streams.answer(request, reply),
  });
  const sockets = new WebSocketServer({ ...staying, app, path: '/graphql', protocol: graphqlTransport(staying) });
  await open.start();
  await sockets.start();
  await app.listen({ host: '127.0.0.1', port: 0 });
  const openSockets = async (): Promise<number> =>
    (await staying.metrics.getSingleMetric('trama_websockets')?.get())?.values[0]?.value ?? 0;
  const { port } = app.server.address() as AddressInfo;
  return { address: `127.0.0.1:${port}/graphql`, subscriptions, sockets: openSockets, stop: () => app.close() };
}
