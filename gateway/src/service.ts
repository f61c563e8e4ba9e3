import { remoteKeys, userTokenReader } from '@trama/identity';
import { RedisServer, Service } from '@trama/runtime';
import { authenticator } from './authentication/authenticate';
import { followMemberships } from './authentication/follow-memberships';
import { MEMBERS, membersDirectory } from './authentication/directory';
import { rememberedTokens } from './authentication/remembered-tokens';
import { ViewerCache } from './authentication/viewer-cache';
import { Viewers } from './authentication/viewers';
import { subgraphLimits, type GatewayConfig } from './config';
import { Admission } from './execution/admission';
import { executionMetrics } from './execution/execution-metrics';
import { Executor } from './execution/executor';
import type { RequestContext } from './execution/request-context';
import { RunsInFlight } from './execution/runs-in-flight';
import { Connections } from './execution/subgraphs/connections';
import { failureDescriber } from './execution/subgraphs/describe-failure';
import { InternalTokens } from './execution/subgraphs/internal-tokens';
import { seesOwnMemberships } from './execution/subgraphs/sees-own-memberships';
import type { Source } from './execution/subgraphs/source';
import { subgraphObserver } from './execution/subgraphs/subgraph-observer';
import { Subgraphs } from './execution/subgraphs/subgraphs';
import { viewerForwarding } from './execution/subgraphs/viewer-forwarding';
import { developmentToken } from './explorer/development-token';
import { Explorer } from './explorer/explorer';
import { noExplorer } from './explorer/no-explorer';
import { allowOrigins } from './graphql/allow-origins';
import { GraphqlServer, type GraphqlPlugin } from './graphql/graphql-server';
import { AnswersInFlight } from './graphql/trusted/answers-in-flight';
import { forgetPlugin } from './graphql/trusted/forget-plugin';
import { ShortPath } from './graphql/trusted/short-path';
import { TrustedDocuments } from './graphql/trusted/trusted-documents';
import { EVENTS } from './realtime/events-subgraph';
import { Feeds } from './realtime/feeds';
import { realtimeMetrics } from './realtime/realtime-metrics';
import { Resolutions } from './realtime/resolutions';
import { Selections } from './realtime/selections';
import { Standings } from './realtime/standings';
import { subscriptions } from './realtime/subscribe';
import { EventStreams } from './realtime/transports/event-streams';
import { graphqlTransport } from './realtime/transports/graphql-transport';
import { OpenConnections } from './realtime/transports/open-connections';
import { Quota } from './realtime/transports/quota';
import { WebSocketServer } from './realtime/transports/websocket-server';
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
  const connections = service.use(new Connections({ connections: config.SUBGRAPH_CONNECTIONS }));
  const tokens = new InternalTokens(config.INTERNAL_SIGNING_KEY);

  const membersUrl = (): string | undefined => supergraph.current.urls.get(MEMBERS);
  const directory = membersDirectory({ connections, tokens, membersUrl, log });
  const viewers = new Viewers(directory, new ViewerCache(redis.client, log));
  service.use(followMemberships({ redis, viewers, log }));
  const rules = {
    issuer: config.TOKEN_ISSUER,
    audience: config.TOKEN_AUDIENCE,
    algorithms: config.TOKEN_ALGORITHMS,
  };
  const readToken = rememberedTokens(userTokenReader(remoteKeys(config.TOKEN_JWKS_URL), rules));
  const authenticate = authenticator(readToken, viewers);

  const forwarding = viewerForwarding(tokens);
  const subgraphs = new Subgraphs<RequestContext>({
    connections,
    forwarding,
    limitsOf: subgraphLimits(config),
    observerOf: subgraphObserver(metrics, log),
  });
  const sourceOf = (name: string, url: URL): Source<RequestContext> => {
    const source = subgraphs.source(name, url);
    return name === MEMBERS ? seesOwnMemberships(source, viewers) : source;
  };
  const describe = failureDescriber(log);
  const { SUBGRAPH_FETCHES_TOGETHER: together } = config;
  const admission = new Admission();
  const { joined } = executionMetrics(metrics, admission);
  const joining = config.SUBGRAPH_JOINING ? new RunsInFlight<RequestContext>({ forwarding, joined }) : undefined;
  const executors = new WeakMap<Supergraph, Executor<RequestContext>>();
  const executorOf = (of: Supergraph): Executor<RequestContext> => {
    const known =
      executors.get(of) ?? new Executor<RequestContext>({ supergraph: of, sourceOf, together, joining, describe });
    executors.set(of, known);
    return known;
  };

  const documents = service.use(
    new TrustedDocuments({
      file: config.TRUSTED_DOCUMENTS_FILE,
      only: config.TRUSTED_DOCUMENTS_ONLY,
      supergraph,
      log,
      metrics,
    }),
  );
  const sources = (): string[] => [...supergraph.current.urls.keys()].filter((name) => name !== EVENTS);
  const feeds = service.use(new Feeds({ redis, sources, log, metrics }));
  const standings = service.use(new Standings({ viewers, log }));
  const counted = realtimeMetrics(metrics);
  const resolutions = new Resolutions({ admission, executorOf, log, metrics: counted });
  const live = { resolutions, log, supergraph, metrics: counted };
  const selections = service.use(new Selections({ ...live, placeEvery: config.PLACE_MS }));
  const { COST_LIMIT: costLimit } = config;
  const subscribe = subscriptions({ ...live, feeds, standings, selections, redis, documents, costLimit });
  const open = service.use(
    new OpenConnections({ app: http.app, most: config.CONNECTIONS_TOTAL, drain: config.DRAIN_MS }),
  );
  const staying = {
    authenticate,
    subscribe,
    open,
    subscriptions: new Quota('subscriptions', {
      each: config.SUBSCRIPTIONS_PER_PRINCIPAL,
      total: config.SUBSCRIPTIONS_TOTAL,
    }),
    origins: config.ALLOWED_ORIGINS,
    heartbeat: config.HEARTBEAT_MS,
    patience: config.UNREAD_MS,
    log,
    metrics,
  };
  const protocol = graphqlTransport({
    ...staying,
    connections: new Quota('connections', { each: config.CONNECTIONS_PER_PRINCIPAL }),
    mostSubscriptions: config.SUBSCRIPTIONS_PER_CONNECTION,
  });
  service.use(new WebSocketServer({ ...staying, app: http.app, path: '/graphql', protocol }));

  const inFlight = config.JOIN_EQUAL_REQUESTS ? new AnswersInFlight(metrics) : undefined;
  const asking = { authenticate, documents, costLimit: config.COST_LIMIT, deadline: config.REQUEST_DEADLINE_MS, log };
  // What is answered on the short path, plugins would not hear of.
  const shortPath = plugins.length === 0 ? new ShortPath({ ...asking, supergraph, executorOf, inFlight }) : undefined;
  service.use(
    new GraphqlServer({
      ...asking,
      app: http.app,
      admission,
      joining: config.SUBGRAPH_JOINING || config.JOIN_EQUAL_REQUESTS,
      gateway: asApolloGateway(supergraph, executorOf),
      shortPath,
      streams: new EventStreams(staying),
      plugins: [forgetPlugin(inFlight), ...plugins],
    }),
  );

  if (config.TRUSTED_DOCUMENTS_ONLY) noExplorer(http.app);
  else service.use(new Explorer({ app: http.app, token: developmentToken(config.DEV_TOKEN_URL), log }));
  return service;
}
