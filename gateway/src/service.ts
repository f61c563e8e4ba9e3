import { remoteKeys, userTokenReader } from '@trama/identity';
import { RedisServer, Service } from '@trama/runtime';
import { authenticator } from './authentication/authenticate';
import { followMemberships } from './authentication/follow-memberships';
import { MEMBERS, membersDirectory } from './authentication/directory';
import { ViewerCache } from './authentication/viewer-cache';
import { Viewers } from './authentication/viewers';
import type { GatewayConfig } from './config';
import { Executor } from './execution/executor';
import { InternalTokens } from './execution/subgraphs/internal-tokens';
import { Connections } from './execution/subgraphs/connections';
import { seesOwnMemberships } from './execution/subgraphs/sees-own-memberships';
import { SubgraphSource } from './execution/subgraphs/subgraph-source';
import { developmentToken } from './explorer/development-token';
import { Explorer } from './explorer/explorer';
import { allowOrigins } from './graphql/allow-origins';
import { GraphqlServer, type GraphqlPlugin } from './graphql/graphql-server';
import { EVENTS } from './realtime/events-subgraph';
import { Feeds } from './realtime/feeds';
import { graphqlTransport } from './realtime/graphql-transport';
import { subscriptions } from './realtime/subscribe';
import { WebSocketServer } from './realtime/websocket-server';
import { asApolloGateway } from './supergraph/apollo-adapter';
import type { Supergraph } from './supergraph/supergraph';
import { SupergraphFile } from './supergraph/supergraph-file';

/** What a deployment of its own may add, in a `main.ts` of its own. */
export interface Additions {
  /** Of Apollo Server; docs/architecture.md says what of it they meet here. */
  readonly plugins?: readonly GraphqlPlugin[];
}

/** The one door of Trama. Parts stop in reverse: sockets and requests end first, Redis last. */
export function gatewayService(config: GatewayConfig, { plugins = [] }: Additions = {}): Service {
  const service = new Service('gateway', config);
  const { log, metrics, http } = service;
  allowOrigins(http.app, config.ALLOWED_ORIGINS);
  const redis = service.use(new RedisServer(config, log));
  const supergraph = service.use(new SupergraphFile({ file: config.SUPERGRAPH_FILE, log, metrics }));
  const { post } = service.use(new Connections());
  const tokens = new InternalTokens(config.INTERNAL_SIGNING_KEY);

  const membersUrl = (): string | undefined => supergraph.current.urls.get(MEMBERS);
  const viewers = new Viewers(membersDirectory({ post, tokens, membersUrl, log }), new ViewerCache(redis.client, log));
  service.use(followMemberships({ redis, viewers, log }));
  const rules = {
    issuer: config.TOKEN_ISSUER,
    audience: config.TOKEN_AUDIENCE,
    algorithms: config.TOKEN_ALGORITHMS,
  };
  const authenticate = authenticator(userTokenReader(remoteKeys(config.TOKEN_JWKS_URL), rules), viewers);

  const executors = new WeakMap<Supergraph, Executor>();
  const executorOf = (of: Supergraph): Executor => {
    const known = executors.get(of);
    if (known) return known;
    const sourceOf = (name: string, url: URL) => {
      const deadline = config.SUBGRAPH_DEADLINE_MS;
      const source = new SubgraphSource({ service: name, url, post, tokens, deadline, log });
      return name === MEMBERS ? seesOwnMemberships(source, viewers) : source;
    };
    const executor = new Executor(of, sourceOf, log);
    executors.set(of, executor);
    return executor;
  };

  service.use(
    new GraphqlServer({
      app: http.app,
      gateway: asApolloGateway(supergraph, executorOf),
      authenticate,
      costLimit: config.COST_LIMIT,
      plugins,
      log,
    }),
  );

  const sources = (): string[] => [...supergraph.current.urls.keys()].filter((name) => name !== EVENTS);
  const feeds = service.use(new Feeds({ redis, sources, log, metrics }));
  const { COST_LIMIT: costLimit, SUBSCRIPTIONS_PER_CONNECTION: mostSubscriptions } = config;
  const subscribe = subscriptions({ feeds, executorOf, log, viewers, supergraph, costLimit });
  const protocol = graphqlTransport({ authenticate, subscribe, mostSubscriptions, log });
  service.use(new WebSocketServer({ app: http.app, path: '/graphql', protocol, log, metrics }));
  service.use(new Explorer({ app: http.app, token: developmentToken(config.DEV_TOKEN_URL), log }));
  return service;
}
