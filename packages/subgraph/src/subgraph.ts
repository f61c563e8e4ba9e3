import { ApolloServer } from '@apollo/server';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { forClient, Refusal, refuse } from '@trama/errors';
import { internalTokenVerifier, type Viewer } from '@trama/identity';
import { currentTrace, type Part, type Service } from '@trama/runtime';
import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { SubgraphConfig } from './config';
import { buildSubgraph, printSubgraph, type SchemaParts } from './schema';

export interface SubgraphContext {
  readonly viewer: Viewer;
}

export interface SubgraphOptions<Context extends SubgraphContext> extends SchemaParts<Context> {
  /** What resolvers share during one request: the viewer and the loaders. */
  readonly context: (viewer: Viewer) => Context;
}

/** A service's GraphQL, at `/graphql`, for the gateway alone: without a token that the gateway signed it says nothing, not even its schema. */
export class Subgraph<Context extends SubgraphContext = SubgraphContext> implements Part {
  readonly name = 'subgraph';
  /** The schema, as `schema.graphql` has it. */
  readonly sdl: string;
  private readonly server: ApolloServer<Context>;

  constructor(
    private readonly service: Service,
    private readonly config: SubgraphConfig,
    private readonly options: SubgraphOptions<Context>,
  ) {
    const schema = buildSubgraph(options);
    this.sdl = printSubgraph(schema);
    this.server = new ApolloServer<Context>({
      schema,
      introspection: false,
      csrfPrevention: false, // no browser gets here: the token is in a header that it would have to set
      logger: service.log,
      includeStacktraceInErrorResponses: false,
      stopOnTerminationSignals: false,
      plugins: [fastifyApolloDrainPlugin(service.http.app)],
      formatError: (formatted, error) =>
        forClient(formatted, error, currentTrace()?.requestId ?? '', (cause) =>
          service.log.error({ err: cause }, 'a resolver failed'),
        ),
    });
  }

  async start(): Promise<void> {
    await this.server.start();
    const verify = internalTokenVerifier(this.config.INTERNAL_JWKS, this.service.name);
    const context = async ({ headers }: FastifyRequest): Promise<Context> => {
      const { viewer } = await asGraphQLError(verify(bearer(headers.authorization)));
      if (!viewer) throw unauthenticated();
      return this.options.context(viewer);
    };
    await this.service.http.app.register(fastifyApollo(this.server), { context });
  }

  async stop(): Promise<void> {
    await this.server.stop();
  }
}

const bearer = (header: string | undefined): string | undefined => header?.match(/^Bearer (.+)$/)?.[1];

const unauthenticated = (message?: string): GraphQLError =>
  new GraphQLError(refuse('UNAUTHENTICATED', message).message, {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
  });

/** ApolloServer answers with a status only where a GraphQLError names one. */
async function asGraphQLError<T>(promise: Promise<T>): Promise<T> {
  return promise.catch((error: unknown) => {
    throw error instanceof Refusal ? unauthenticated(error.message) : error;
  });
}
