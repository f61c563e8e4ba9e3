import { GraphQLScalarType, type GraphQLSchema } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';

const known = [GraphQLDateTime];

/**
 * A supergraph knows scalars by name alone and would let any value pass to the subgraphs. With the scalars' own rules a
 * value that does not fit is refused at the door, at its place in the client's document. Changes the schema that it is given.
 */
export function withScalars(schema: GraphQLSchema): GraphQLSchema {
  for (const { name, parseValue, parseLiteral } of known) {
    const type = schema.getType(name);
    if (type instanceof GraphQLScalarType) Object.assign(type, { parseValue, parseLiteral });
  }
  return schema;
}
