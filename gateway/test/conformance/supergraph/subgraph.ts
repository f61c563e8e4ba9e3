import type { DocumentNode } from 'graphql';
import type { Context } from './context';
import { readSdl, type TypeInSubgraph } from './read-sdl';

/** Of a row, whoever resolves it: the subgraph that owns the field, or the monolith. */
type Resolve = (row: never, args: never, context: Context) => unknown;

export interface SubgraphDefinition {
  readonly name: string;
  readonly typeDefs: DocumentNode;
  /** By type, or by an interface of it, and field; roots as Query and Mutation. Where there is none, the row's property. */
  readonly resolvers: Readonly<Record<string, Readonly<Record<string, Resolve>>>>;
  /** Keys of rows that this subgraph has never heard of. */
  readonly unknown?: readonly string[];
}

/** What a subgraph is, with what its schema says about types read off it. */
export interface Subgraph extends SubgraphDefinition {
  readonly types: ReadonlyMap<string, TypeInSubgraph>;
}

export const defineSubgraph = (definition: SubgraphDefinition): Subgraph => ({
  ...definition,
  types: readSdl(definition.typeDefs),
});
