import type { Contender } from './contender';
import { ownProgram } from './own-program';

/** No gateway: a process that answers from memory. What cannot be undercut. */
export const direct = (supergraph: string): Contender => ({
  name: 'direct call',
  joining: 'requests',
  path: '/graphql',
  isPeer: false,
  command: async ({ port }) =>
    ownProgram('gateway/stubs/main', '--supergraph', supergraph, '--direct', '--port', String(port)),
});
