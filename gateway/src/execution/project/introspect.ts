import {
  executeSync,
  Kind,
  OperationTypeNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { PreparedOperation } from '../prepared-operation';
import type { Fields } from '../run/own';

/** Answers `__schema` and `__type`, which no subgraph is asked. @param fields from the root of a query */
export function introspect(
  schema: GraphQLSchema,
  fields: readonly FieldNode[],
  { operation: { variableDefinitions }, fragments }: Pick<PreparedOperation, 'operation' | 'fragments'>,
  variableValues: Readonly<Record<string, unknown>>,
): Fields {
  const operation: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: OperationTypeNode.QUERY,
    variableDefinitions,
    selectionSet: { kind: Kind.SELECTION_SET, selections: fields },
  };
  const document = { kind: Kind.DOCUMENT as const, definitions: [operation, ...Object.values(fragments)] };
  const { data, errors } = executeSync({ schema, document, variableValues });
  if (errors?.[0]) throw errors[0];
  return data ?? {};
}
