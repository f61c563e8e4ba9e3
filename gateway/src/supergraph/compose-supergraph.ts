import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { eventsSubgraph } from '../realtime/events-subgraph';
import type { PublishedSchema } from './published-schema';

/** The schemas do not fit together; the message has every reason. */
export class CompositionError extends Error {
  override readonly name = 'CompositionError';
}

/**
 * One supergraph of the services' schemas and the gateway's own events.
 *
 * @throws CompositionError
 */
export function composeSupergraph(schemas: readonly PublishedSchema[]): string {
  const services = [...schemas, eventsSubgraph].map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl === undefined)
    throw new CompositionError((errors ?? []).map(({ message }) => message).join('\n\n') || 'Nothing was composed.');
  return supergraphSdl;
}
