import { join } from 'node:path';
import type { Contender } from '../../gateway/gateways/contender';
import { benchFolder } from '../../processes/bench-folder';
import { AUDIENCE, internalSigningKey, ISSUER } from '../identity';

/** The gateway itself, as it is deployed, with all that it checks. */
export const ours = ({ redisUrl, identityUrl }: { redisUrl: string; identityUrl: string }): Contender => ({
  name: 'trama',
  joining: 'fetches',
  path: '/graphql',
  readyPath: '/ready',
  isPeer: false,
  command: async ({ supergraphFile, port }) => ({
    command: process.execPath,
    args: [join(benchFolder, '../gateway/dist/main.js')],
    env: {
      PORT: String(port),
      LOG_LEVEL: 'warn',
      REDIS_URL: redisUrl,
      SUPERGRAPH_FILE: supergraphFile,
      INTERNAL_SIGNING_KEY: internalSigningKey,
      TOKEN_JWKS_URL: `${identityUrl}/jwks.json`,
      TOKEN_ISSUER: ISSUER,
      TOKEN_AUDIENCE: AUDIENCE,
    },
  }),
});
