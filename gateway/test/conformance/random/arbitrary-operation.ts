import fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import { ArbitrarySelections } from './arbitrary-selections';
import { ArbitraryValues, type ScalarValues } from './arbitrary-values';
import { rarely } from './rarely';
import type { OperationShape } from './shapes';
import { writeDocument, type RandomRequest } from './write-document';

export interface OperationsOf {
  readonly schema: GraphQLSchema;
  readonly scalars: ScalarValues;
  /** How deep selection sets stand in each other. */
  readonly depth: number;
}

/** Valid requests of clients for the fields of a schema: a document, which of its operations to run, and variables. */
export function requests({ schema, scalars, depth }: OperationsOf): fc.Arbitrary<RandomRequest> {
  const selections = new ArbitrarySelections(schema, new ArbitraryValues(scalars));
  const query = fc.record<OperationShape>({
    kind: fc.constant('query'),
    selections: selections.of(schema.getQueryType()!, depth),
  });
  const mutationType = schema.getMutationType();
  const mutation =
    mutationType &&
    fc.record<OperationShape>({ kind: fc.constant('mutation'), selections: selections.of(mutationType, depth) });
  const operation = mutation ? fc.oneof({ weight: 4, arbitrary: query }, { weight: 1, arbitrary: mutation }) : query;
  return fc
    .tuple(operation, rarely(10, query), fc.boolean())
    .map(([asked, other, last]) => writeDocument(schema, asked, other, last));
}
