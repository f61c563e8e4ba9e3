import type { IncomingHttpHeaders } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper';
import { internalTokenVerifier, type Viewer } from '@trama/identity';
import { internalJwks } from '@trama/testkit';
import { fastify, type FastifyInstance } from 'fastify';
import { graphql, parse } from 'graphql';

export interface Asking {
  readonly viewer: Viewer;
}

interface Asked {
  readonly query: string;
  readonly requestId: string;
  readonly headers: IncomingHttpHeaders;
}

export interface SmallSubgraph {
  readonly name: string;
  readonly sdl: string;
  readonly url: string;
  readonly app: FastifyInstance;
  /** What it was asked, since the test began to count. */
  readonly asked: Asked[];
  /** Whoever sent these is not the gateway. */
  readonly refused: string[];
  stop(): Promise<void>;
}

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n';

/** A service as the gateway knows it: GraphQL over HTTP, for whoever brings a token that the gateway signed for it. */
export async function smallSubgraph(
  name: string,
  sdl: string,
  resolvers: object,
  also: (app: FastifyInstance) => void = () => undefined,
): Promise<SmallSubgraph> {
  const schema = buildSubgraphSchema({
    typeDefs: parse(link + sdl),
    resolvers: resolvers as GraphQLResolverMap<unknown>,
  });
  const verify = internalTokenVerifier(JSON.parse(internalJwks) as Parameters<typeof internalTokenVerifier>[0], name);
  const asked: Asked[] = [];
  const refused: string[] = [];
  const app = fastify({ forceCloseConnections: true });
  app.post('/graphql', async ({ headers, body }, reply) => {
    const { viewer } = await verify(headers.authorization?.replace('Bearer ', '')).catch(() => ({ viewer: null }));
    if (!viewer) {
      refused.push(headers.authorization ?? 'none');
      return reply.code(401).send({ errors: [{ message: 'no', extensions: { code: 'UNAUTHENTICATED' } }] });
    }
    const { query, variables } = body as { query: string; variables: Record<string, unknown> };
    asked.push({ query, requestId: String(headers['x-request-id']), headers });
    return graphql({ schema, source: query, variableValues: variables, contextValue: { viewer } satisfies Asking });
  });
  also(app);
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return { name, sdl: link + sdl, url: `${url}/graphql`, app, asked, refused, stop: () => app.close() };
}
