import { join } from 'node:path';
import type { Contender } from '../../gateway/gateways/contender';
import { benchFolder } from '../../processes/bench-folder';
import { AUDIENCE, internalSigningKey, ISSUER } from '../identity';

interface Surroundings {
  readonly redisUrl: string;
  readonly identityUrl: string;
}

/** One person may hold all subscriptions here. */
const unlimited = {
  CONNECTIONS_PER_PRINCIPAL: '20000',
  SUBSCRIPTIONS_PER_PRINCIPAL: '20000',
};

/** The gateway itself, as it is deployed, with all that it checks. */
export const ours = ({ redisUrl, identityUrl }: Surroundings, flags: readonly string[] = []): Contender => ({
  name: 'trama',
  joining: 'fetches',
  path: '/graphql',
  readyPath: '/ready',
  isPeer: false,
  command: async ({ supergraphFile, port }) => ({
    command: process.execPath,
    args: [...flags, join(benchFolder, '../gateway/dist/main.js')],
    env: {
      PORT: String(port),
      LOG_LEVEL: 'warn',
      REDIS_URL: redisUrl,
      SUPERGRAPH_FILE: supergraphFile,
      INTERNAL_SIGNING_KEY: internalSigningKey,
      TOKEN_JWKS_URL: `${identityUrl}/jwks.json`,
      TOKEN_ISSUER: ISSUER,
      TOKEN_AUDIENCE: AUDIENCE,
      ...unlimited,
    },
  }),
});

/** The same; on SIGUSR2 it collects its garbage, so that what it holds can be told from what it has not thrown away yet. */
export const oursCollecting = (surroundings: Surroundings): Contender =>
  ours(surroundings, ['--expose-gc', '--require', require.resolve('./collect-garbage')]);
