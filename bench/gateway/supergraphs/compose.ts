import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import type { Subgraph } from './subgraph';

/** The supergraph of these subgraphs. */
export function composed(subgraphs: readonly Subgraph[], urlOf: (name: string) => string): string {
  const services = subgraphs.map(({ name, sdl }) => ({ name, url: urlOf(name), typeDefs: parse(sdl) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl === undefined) throw new Error((errors ?? []).map(({ message }) => message).join('\n'));
  return supergraphSdl;
}
