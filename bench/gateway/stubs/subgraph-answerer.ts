import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import type { Resolvers, Row, Subgraph } from '../supergraphs/subgraph';
import { Answerer } from './answerer';

/** A subgraph's stub, with what federation asks of it. */
export function subgraphAnswerer({ sdl, resolvers }: Subgraph): Answerer {
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl) });
  const federated: Resolvers = {
    ...resolvers,
    Query: {
      ...resolvers['Query'],
      _service: () => ({ sdl }),
      _entities: (_, { representations }) => (representations as Row[]).map((each) => entity(resolvers, each)),
    },
  };
  return new Answerer(schema, federated);
}

function entity(resolvers: Resolvers, representation: Row): unknown {
  const type = representation['__typename'] as string;
  const resolve = resolvers[type]?.['__resolveReference'];
  if (!resolve) throw new Error(`${type} is no entity here.`);
  return resolve(representation, {});
}
