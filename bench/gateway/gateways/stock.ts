import type { Contender } from './contender';
import { ownProgram } from './own-program';

/** @apollo/gateway behind @apollo/server's standalone server, as its documentation sets it up; it joins nothing. */
export const stock: Contender = {
  name: '@apollo/gateway',
  joining: 'none',
  path: '/',
  isPeer: false,
  command: async ({ supergraphFile, port }) =>
    ownProgram('gateway/gateways/apollo-server/stock', supergraphFile, String(port)),
};
