import type { Joining } from '../../serve/joining';
import type { Contender } from './contender';
import { ownProgram } from './own-program';

const contender = (name: string, joining: Joining, ...options: string[]): Contender => ({
  name,
  joining,
  path: '/',
  isPeer: false,
  command: async ({ supergraphFile, port }) =>
    ownProgram('gateway/gateways/apollo-server/ours', supergraphFile, String(port), joining, ...options),
});

/** Ours, executing for @apollo/server. */
export const behindApolloServer = (joining: Exclude<Joining, 'requests'>): Contender =>
  contender('trama, ApolloServer', joining);

/** The same, with fetches from one subgraph in one request where that costs no further round. */
export const behindApolloServerTogether = (joining: Exclude<Joining, 'requests'>): Contender =>
  contender('trama, ApolloServer, together', joining, 'together');
