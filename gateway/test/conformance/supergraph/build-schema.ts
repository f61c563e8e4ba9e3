import { buildSubgraphSchema } from '@apollo/subgraph';
import { isInterfaceType, isObjectType, isUnionType, type GraphQLSchema } from 'graphql';
import type { Context } from './context';
import { failureOf } from './failures';
import { resolveInSubgraph, resolveReference } from './resolve-in-subgraph';
import type { Row } from './row';
import type { Subgraph } from './subgraph';

/** A subgraph as one would deploy it: built by @apollo/subgraph, which adds `_entities` and `_service`. */
export function buildSchema(subgraph: Subgraph, keyFields: ReadonlySet<string>): GraphQLSchema {
  const schema = buildSubgraphSchema({ typeDefs: subgraph.typeDefs });
  const roots = new Map([
    [schema.getQueryType(), 'Query'],
    [schema.getMutationType(), 'Mutation'],
  ]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isUnionType(type) || isInterfaceType(type)) {
      if (type.name !== '_Entity') type.resolveType = (row: Row) => row.$type;
    }
    if (isObjectType(type) && !type.name.startsWith('_')) {
      const root = roots.get(type);
      for (const field of Object.values(type.getFields())) {
        if (field.name.startsWith('_')) continue;
        field.resolve = (source: unknown, args: Record<string, unknown>, context: Context) => {
          const row = root ? { $type: root, $key: '' } : (source as Row);
          if (!keyFields.has(`${type.name}.${field.name}`) && context.fails(row.$type, row.$key, field.name))
            throw failureOf(row.$type, row.$key, field.name);
          return resolveInSubgraph(subgraph, root ?? type.name, row, field.name, args, context);
        };
      }
    }
    if ((isObjectType(type) || isInterfaceType(type)) && subgraph.types.get(type.name)?.keys.length) {
      const find = (representation: Record<string, unknown>) => resolveReference(subgraph, type.name, representation);
      type.extensions = { ...type.extensions, apollo: { subgraph: { resolveReference: find } } };
    }
  }
  return schema;
}
