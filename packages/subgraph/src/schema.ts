import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { parse, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, createResolversMap, type BuildSchemaOptions } from 'type-graphql';

/** Resolves a reference to an entity that another subgraph holds. Give back a fresh object: Apollo writes on it. */
export type ReferenceResolver<Context> = (
  reference: { readonly id: string },
  context: Context,
) => Promise<object | null>;

export interface SchemaParts<Context> {
  /** Instances: type-graphql gets these, and no container is needed. */
  readonly resolvers: readonly object[];
  /** By type name: how a reference to it is resolved. */
  readonly entities: Readonly<Record<string, ReferenceResolver<Context>>>;
}

const federation =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])\n';

/** A Federation 2 schema from type-graphql's classes. */
export function buildSubgraph<Context>({ resolvers, entities }: SchemaParts<Context>): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: resolvers.map((resolver) => resolver.constructor) as BuildSchemaOptions['resolvers'] & unknown[],
    container: { get: (wanted: unknown) => resolvers.find((resolver) => resolver.constructor === wanted) },
    validate: false,
    skipCheck: true,
  });
  const map = createResolversMap(schema) as Record<string, Record<string, unknown>>;
  for (const [type, resolve] of Object.entries(entities)) map[type] = { ...map[type], __resolveReference: resolve };
  return buildSubgraphSchema({
    typeDefs: parse(federation + printSchemaWithDirectives(schema)),
    resolvers: map as never,
  });
}

/** What the service publishes as its `schema.graphql`. */
export const printSubgraph = (schema: GraphQLSchema): string => `${printSubgraphSchema(schema).trim()}\n`;
