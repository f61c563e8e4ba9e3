import { resolve } from 'node:path';
import { readVariables, redisVariables, runtimeVariables } from '@trama/runtime';
import { z } from 'zod';
import type { Limits } from './execution/subgraphs/http-source';

const address = (whose: string) =>
  z.url({ protocol: /^https?$/ }).describe(`Where the gateway finds the ${whose} subgraph`);

const supergraphVariables = {
  SUPERGRAPH_FILE: z
    .string()
    .min(1)
    .transform((file) => resolve(file))
    .describe('The composed supergraph; a change of it is taken up at once'),
};

/** An algorithm that a symmetric key could satisfy would let whoever reads the public keys sign. */
const asymmetric = ['EdDSA', 'ES256', 'ES384', 'ES512', 'RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'] as const;

const milliseconds = z.coerce.number().int().positive();
const count = z.coerce.number().int().positive();

const gatewayVariables = {
  ...runtimeVariables,
  ...redisVariables,
  ...supergraphVariables,
  INTERNAL_SIGNING_KEY: z
    .string()
    .transform((text, context) => {
      try {
        return z.looseObject({ kty: z.literal('OKP'), d: z.string() }).parse(JSON.parse(text));
      } catch {
        context.addIssue({ code: 'custom', message: 'must be a private Ed25519 key as a JSON Web Key' });
        return z.NEVER;
      }
    })
    .describe('Private key (JWK) by which subgraphs know the gateway'),
  TOKEN_JWKS_URL: z.url().describe('Where the identity provider publishes its keys'),
  TOKEN_ISSUER: z.string().min(1).describe('`iss` of the tokens that are accepted'),
  TOKEN_AUDIENCE: z.string().min(1).describe('`aud` of the tokens that are accepted'),
  TOKEN_ALGORITHMS: z
    .string()
    .default('EdDSA,ES256,RS256')
    .transform((list) => list.split(',').map((name) => name.trim()))
    .pipe(z.array(z.enum(asymmetric)).min(1))
    .describe('Algorithms of the tokens that are accepted, separated by commas'),
  ALLOWED_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((origin) => origin.trim() || []))
    .describe(
      'Origins of the web pages that may use the API, separated by commas; `*`: any. Without it, none but the explorer',
    ),
  DEV_TOKEN_URL: z
    .url()
    .optional()
    .describe('Development only: where the explorer gets a token to start with (`?member=NAME`)'),
  SUBGRAPH_DEADLINE_MS: milliseconds.default(10_000).describe('How long a subgraph may take for one fetch'),
  SUBGRAPH_DEADLINES_MS: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((entry) => entry.trim() || []))
    .transform((entries) => Object.fromEntries(entries.map((entry) => entry.split(':'))) as unknown)
    .pipe(z.record(z.string().min(1), milliseconds))
    .describe('The same for single subgraphs, separated by commas: `communication:20000`'),
  REQUEST_DEADLINE_MS: milliseconds
    .default(30_000)
    .describe('How long all the fetches of one request may take together'),
  SUBGRAPH_STALL_MS: milliseconds
    .default(1_500)
    .describe('A subgraph of which nothing comes for so long while requests wait is not asked for a while'),
  SUBGRAPH_CONNECTIONS: z.coerce
    .number()
    .int()
    .positive()
    .default(128)
    .describe('Most fetches at once from one subgraph'),
  SUBGRAPH_QUEUE: z.coerce
    .number()
    .int()
    .nonnegative()
    .default(4_096)
    .describe('Most fetches that wait for one of those; any more are UNAVAILABLE at once'),
  SUBGRAPH_JOINING: z
    .stringbool()
    .default(true)
    .describe(
      'Whether equal queries of one viewer that are under way at the same time are sent to a subgraph once, and run once where they begin together',
    ),
  SUBGRAPH_FETCHES_TOGETHER: z
    .stringbool()
    .default(false)
    .describe(
      'Whether fetches of one operation from one subgraph wait for each other and go as one request, where that costs no further round: that takes less work, and they fail together',
    ),
  COST_LIMIT: z.coerce.number().int().positive().default(50_000).describe('Most fields that an operation may ask for'),
  TRUSTED_DOCUMENTS_FILE: z
    .string()
    .min(1)
    .transform((file) => resolve(file))
    .optional()
    .describe('Documents that clients may ask for by their id; a change of it is taken up at once'),
  TRUSTED_DOCUMENTS_ONLY: z
    .stringbool()
    .default(false)
    .describe('Whether nothing but those documents is answered; there is no explorer then'),
  JOIN_EQUAL_REQUESTS: z
    .stringbool()
    .default(false)
    .describe('Whether equal trusted queries of one viewer that are under way at the same time are answered once'),
  CONNECTIONS_TOTAL: count.default(20_000).describe('Most WebSockets and event streams at once'),
  CONNECTIONS_PER_PRINCIPAL: count.default(50).describe('Most WebSockets of one person at once'),
  SUBSCRIPTIONS_TOTAL: count.default(20_000).describe('Most subscriptions at once; an event stream is one'),
  SUBSCRIPTIONS_PER_PRINCIPAL: count.default(200).describe('The same of one person, on all their connections'),
  SUBSCRIPTIONS_PER_CONNECTION: count.default(50).describe('The same on one WebSocket'),
  HEARTBEAT_MS: milliseconds
    .default(12_000)
    .describe(
      'Between two signs of life on a WebSocket or an event stream; less than what proxies let pass in silence',
    ),
  PLACE_MS: milliseconds
    .default(30_000)
    .describe('How often subscribers are told where they stand while what happens is not for them'),
  UNREAD_MS: milliseconds
    .default(10_000)
    .describe('How long a client whose subscription ended may leave that unread before its connection is cut'),
  DRAIN_MS: z.coerce
    .number()
    .int()
    .nonnegative()
    .default(2_000)
    .describe('Over how long subscribers are sent away when the gateway stops; less than SHUTDOWN_SECONDS'),
};

export type GatewayConfig = z.output<z.ZodObject<typeof gatewayVariables>>;

/** The gateway's environment. @throws ConfigError that names every fault */
export function readConfig(env = process.env): GatewayConfig {
  const config = readVariables(gatewayVariables, env);
  if (config.NODE_ENV === 'production' && config.DEV_TOKEN_URL !== undefined)
    throw new Error(
      'DEV_TOKEN_URL hands a token to whoever opens the explorer: it is refused in production. Unset it.',
    );
  if (config.TRUSTED_DOCUMENTS_ONLY && config.TRUSTED_DOCUMENTS_FILE === undefined)
    throw new Error(
      'TRUSTED_DOCUMENTS_ONLY without TRUSTED_DOCUMENTS_FILE would answer nothing. Set both, or neither.',
    );
  return config;
}

const TRIED_AFTER_MILLISECONDS = 1_000;

/** What each subgraph is allowed. */
export function subgraphLimits(config: GatewayConfig): (subgraph: string) => Limits {
  return (subgraph) => ({
    deadline: config.SUBGRAPH_DEADLINES_MS[subgraph] ?? config.SUBGRAPH_DEADLINE_MS,
    stall: config.SUBGRAPH_STALL_MS,
    triedAfter: TRIED_AFTER_MILLISECONDS,
    connections: config.SUBGRAPH_CONNECTIONS,
    queue: config.SUBGRAPH_QUEUE,
    joining: config.SUBGRAPH_JOINING,
  });
}

const composeVariables = {
  ...supergraphVariables,
  SUBGRAPH_URL_MEMBERS: address('members'),
  SUBGRAPH_URL_GOALS: address('goals'),
  SUBGRAPH_URL_TASKS: address('tasks'),
  SUBGRAPH_URL_COMMUNICATION: address('communication'),
  SUBGRAPH_URL_EVALUATION: address('evaluation'),
};

interface ComposeConfig {
  readonly supergraphFile: string;
  /** The services' `/graphql`, by name. */
  readonly urls: Readonly<Record<string, string>>;
}

/** All that the gateway's two programs read; docs/operations.md is generated from it. */
export const variables = { ...gatewayVariables, ...composeVariables };

/** The environment of `compose`. @throws ConfigError that names every fault */
export function readComposeConfig(env = process.env): ComposeConfig {
  const { SUPERGRAPH_FILE, ...urls } = readVariables(composeVariables, env);
  return {
    supergraphFile: SUPERGRAPH_FILE,
    urls: Object.fromEntries(
      Object.entries(urls).map(([name, url]) => [name.replace('SUBGRAPH_URL_', '').toLowerCase(), url]),
    ),
  };
}
