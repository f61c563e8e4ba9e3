import { bare, bareTogether } from './bare';
import { behindApolloServer, behindApolloServerTogether } from './behind-apollo-server';
import type { Contender } from './contender';
import { direct } from './direct';
import { grafbase, grafbase080 } from './grafbase';
import { hiveGateway, hiveRouterRuntime } from './hive';
import { stock } from './stock';

/** With equal work done as often as it is asked for. */
export const joiningNothing: readonly Contender[] = [
  stock,
  hiveGateway('none'),
  hiveRouterRuntime('none'),
  grafbase('none'),
  grafbase080,
  behindApolloServer('none'),
  behindApolloServerTogether('none'),
  bare('none'),
  bareTogether('none'),
];

/** With equal fetches under way made one. */
export const joiningFetches: readonly Contender[] = [
  hiveGateway('fetches'),
  hiveRouterRuntime('fetches'),
  grafbase('fetches'),
  behindApolloServer('fetches'),
  behindApolloServerTogether('fetches'),
  bare('fetches'),
  bareTogether('fetches'),
];

/** With equal requests under way made one, too. */
export const joiningRequests = (supergraph: string): readonly Contender[] => [
  hiveGateway('requests'),
  hiveRouterRuntime('requests'),
  bare('requests'),
  bareTogether('requests'),
  direct(supergraph),
];
