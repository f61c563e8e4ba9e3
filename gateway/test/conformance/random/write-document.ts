import {
  Kind,
  OperationTypeNode,
  print,
  visit,
  type ASTNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { Fragments } from './fragments';
import type { OperationShape } from './shapes';
import { Variables } from './variables';
import { SelectionWriter } from './write-selections';

/** What a client sends. */
export interface RandomRequest {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Writes a document down.
 *
 * @param other a second operation that is not asked for, and may use the fragments of the first
 * @param named whether to name the first where it stands alone; else whether it stands last
 */
export function writeDocument(
  schema: GraphQLSchema,
  asked: OperationShape,
  other: OperationShape | undefined,
  named: boolean,
): RandomRequest {
  const variables = new Variables();
  const fragments = new Fragments(schema);
  const write = ({ kind, selections }: OperationShape, name: string | undefined): OperationDefinitionNode => ({
    kind: Kind.OPERATION_DEFINITION,
    operation: kind === 'query' ? OperationTypeNode.QUERY : OperationTypeNode.MUTATION,
    ...(name && { name: { kind: Kind.NAME, value: name } }),
    selectionSet: new SelectionWriter(fragments, variables).write(
      selections,
      schema.getRootType(kind as OperationTypeNode)!,
    ),
  });
  const operationName = other || named ? 'Asked' : undefined;
  const operations = [write(asked, operationName), ...(other ? [write(other, 'Other')] : [])];
  const definitions = fragments.definitions();
  const declared = operations.map((operation) => ({
    ...operation,
    variableDefinitions: variables.declare(variablesIn(operation, definitions)),
  }));
  const inOrder = other && named ? declared.toReversed() : declared;
  return {
    query: print({ kind: Kind.DOCUMENT, definitions: [...inOrder, ...definitions] }),
    operationName,
    variables: variables.send(variablesIn(operations[0]!, definitions)),
  };
}

/** Those that stand in it, and in the fragments that it reaches. */
function variablesIn(operation: OperationDefinitionNode, fragments: readonly FragmentDefinitionNode[]): Set<string> {
  const names = new Set<string>();
  const reached = new Set<string>();
  const look = (node: ASTNode | undefined): void => {
    if (!node) return;
    visit(node, {
      Variable: ({ name }) => void names.add(name.value),
      FragmentSpread: ({ name }) => {
        if (reached.has(name.value)) return;
        reached.add(name.value);
        look(fragments.find((fragment) => fragment.name.value === name.value));
      },
    });
  };
  look(operation);
  return names;
}
