import { randomUUID } from 'node:crypto';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Service } from '@trama/runtime';
import { internalSigningKey, testServers } from '@trama/testkit';
import { readConfig } from '../src/config';
import { gatewayService, type Additions } from '../src/service';
import { composeSupergraph } from '../src/supergraph/compose-supergraph';
import { audience, identityProvider, issuer, type IdentityProvider } from './identity-provider';
import { membersSubgraph, type MembersSubgraph } from './members-subgraph';
import type { SmallSubgraph } from './small-subgraph';
import { tasksSubgraph } from './tasks-subgraph';

interface GraphqlAnswer {
  readonly status: number;
  readonly data?: Record<string, never> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

/** A gateway before small subgraphs, on a real Redis. */
export interface GatewayUnderTest {
  readonly service: Service;
  readonly provider: IdentityProvider;
  readonly members: MembersSubgraph;
  readonly tasks: SmallSubgraph;
  /** Asks as whoever has this token; without one, as nobody. */
  ask(token: string | null, query: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer>;
  /** Asks as the person of this name. */
  as(name: string, query: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer>;
  /** How many subscriptions run. */
  subscriptions(): Promise<number>;
  /** Replaces the supergraph file, as a deployment does. */
  deploy(supergraph: string): Promise<void>;
  /** Composes the supergraph of these subgraphs. */
  compose(...subgraphs: readonly SmallSubgraph[]): string;
}

/** Starts it before the tests of this file, and stops it after them. */
export function startGateway(variables: Record<string, string> = {}, additions: Additions = {}): GatewayUnderTest {
  let parts: Pick<GatewayUnderTest, 'service' | 'provider' | 'members' | 'tasks'> & { folder: string };
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gateway-'));
    const [provider, members, tasks] = await Promise.all([identityProvider(), membersSubgraph(), tasksSubgraph()]);
    const file = join(folder, 'supergraph.graphql');
    await writeFile(file, composeSupergraph([members, tasks]));
    const service = gatewayService(
      readConfig({
        NODE_ENV: 'test',
        LOG_LEVEL: 'silent',
        REDIS_URL: testServers().redisUrl,
        SUPERGRAPH_FILE: file,
        INTERNAL_SIGNING_KEY: JSON.stringify(internalSigningKey),
        TOKEN_JWKS_URL: provider.jwksUrl,
        TOKEN_ISSUER: issuer,
        TOKEN_AUDIENCE: audience,
        ...variables,
      }),
      additions,
    );
    await service.start();
    parts = { service, provider, members, tasks, folder };
  }, 30_000);
  afterAll(async () => {
    const { service, provider, members, tasks, folder } = parts;
    await service.stop();
    await Promise.all([provider.stop(), members.stop(), tasks.stop(), rm(folder, { recursive: true })]);
  });

  const ask: GatewayUnderTest['ask'] = async (token, query, variables = {}) => {
    const response = await fetch(`${parts.service.http.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as object) };
  };
  return {
    get service() {
      return parts.service;
    },
    get provider() {
      return parts.provider;
    },
    get members() {
      return parts.members;
    },
    get tasks() {
      return parts.tasks;
    },
    ask,
    as: async (name, query, variables) => ask(await parts.provider.token(name), query, variables),
    compose: (...subgraphs) => composeSupergraph(subgraphs),
    async subscriptions() {
      const { values } = (await parts.service.metrics.getSingleMetric('trama_subscriptions')?.get()) ?? { values: [] };
      return values[0]?.value ?? 0;
    },
    async deploy(supergraph) {
      const draft = join(parts.folder, randomUUID());
      await writeFile(draft, supergraph);
      await rename(draft, join(parts.folder, 'supergraph.graphql'));
    },
  };
}
