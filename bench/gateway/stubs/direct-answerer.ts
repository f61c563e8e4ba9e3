import { Supergraph } from '@trama/gateway';
import type { Resolvers, Subgraph } from '../supergraphs/subgraph';
import { Answerer } from './answerer';

/** Answers clients' operations itself, from the data of all subgraphs: what every gateway's answer has to equal, and the floor of what one can cost. */
export function directAnswerer(supergraphSdl: string, subgraphs: readonly Subgraph[]): Answerer {
  const merged: Record<string, Resolvers[string]> = {};
  for (const { resolvers } of subgraphs)
    for (const [type, fields] of Object.entries(resolvers)) merged[type] = { ...merged[type], ...fields };
  return new Answerer(new Supergraph(supergraphSdl).schema, merged);
}
