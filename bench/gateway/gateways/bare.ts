import type { Contender, Joining } from './contender';
import { ownProgram } from './own-program';

/** Ours on plain node:http, as `bench:serve` serves it. */
export const bare = (joining: Joining): Contender => ({
  name: 'trama, bare',
  joining,
  path: '/graphql',
  isPeer: false,
  command: async ({ supergraphFile, port }) =>
    ownProgram('serve/main', '--supergraph', supergraphFile, '--port', String(port), '--join', joining),
});
