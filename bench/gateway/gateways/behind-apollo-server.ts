import type { Contender, Joining } from './contender';
import { ownProgram } from './own-program';

/** Ours, executing for @apollo/server. */
export const behindApolloServer = (joining: Exclude<Joining, 'requests'>): Contender => ({
  name: 'trama, ApolloServer',
  joining,
  path: '/',
  isPeer: false,
  command: async ({ supergraphFile, port }) =>
    ownProgram('gateway/gateways/apollo-server/ours', supergraphFile, String(port), joining),
});
