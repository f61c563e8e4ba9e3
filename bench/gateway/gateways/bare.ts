import type { Joining } from '../../serve/joining';
import type { Contender } from './contender';
import { ownProgram } from './own-program';

const contender = (name: string, joining: Joining, ...options: string[]): Contender => ({
  name,
  joining,
  path: '/graphql',
  isPeer: false,
  command: async ({ supergraphFile, port }) =>
    ownProgram(
      'serve/main',
      ...['--supergraph', supergraphFile, '--port', String(port), '--join', joining, ...options],
    ),
});

/** Ours on plain node:http, as `bench:serve` serves it. */
export const bare = (joining: Joining): Contender => contender('trama, bare', joining);

/** The same, with fetches from one subgraph in one request where that costs no further round, as hive-gateway and grafbase do. */
export const bareTogether = (joining: Joining): Contender => contender('trama, bare, together', joining, '--together');
