import {
  Kind,
  OperationTypeNode,
  parse,
  parseType,
  print,
  separateOperations,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type VariableDefinitionNode,
} from 'graphql';

const AFTER = 'after';

/** What GraphiQL is asked to run. */
interface Asked {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

export interface Resumable {
  readonly document: string;
  /** The cursor that it named itself, to begin with. */
  readonly after?: string;
}

/**
 * A subscription as it can be resumed: where it selects `cursor` on the event, `after: $after` is put to it. Undefined where
 * the operation is none, or does not say where it stands.
 */
export function resumable({ query, operationName, variables }: Asked): Resumable | undefined {
  const alone = separateOperations(parsed(query));
  const document = alone[operationName ?? Object.keys(alone)[0] ?? ''];
  const operation = document?.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const [field] = operation?.selectionSet.selections ?? [];
  if (!document || operation?.operation !== OperationTypeNode.SUBSCRIPTION || !saysWhereItStands(field))
    return undefined;
  const given = field.arguments?.find(({ name }) => name.value === AFTER)?.value;
  if (given?.kind === Kind.VARIABLE && given.name.value !== AFTER) return undefined; // it would be declared in vain
  const changed = resumed(operation, field);
  const from = given?.kind === Kind.STRING ? given.value : variables?.[AFTER];
  return {
    document: print({
      ...document,
      definitions: document.definitions.map((one) => (one === operation ? changed : one)),
    }),
    ...(typeof from === 'string' && { after: from }),
  };
}

const variable = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: AFTER } } as const;
const argument: ArgumentNode = { kind: Kind.ARGUMENT, name: variable.name, value: variable };
const definition: VariableDefinitionNode = { kind: Kind.VARIABLE_DEFINITION, variable, type: parseType('Cursor') };

function resumed(operation: OperationDefinitionNode, field: FieldNode): OperationDefinitionNode {
  const others = (field.arguments ?? []).filter(({ name }) => name.value !== AFTER);
  const variables = (operation.variableDefinitions ?? []).filter((one) => one.variable.name.value !== AFTER);
  return {
    ...operation,
    variableDefinitions: [...variables, definition],
    selectionSet: { ...operation.selectionSet, selections: [{ ...field, arguments: [...others, argument] }] },
  };
}

const saysWhereItStands = (field: SelectionNode | undefined): field is FieldNode =>
  field?.kind === Kind.FIELD &&
  (field.selectionSet?.selections ?? []).some(
    (one) => one.kind === Kind.FIELD && one.name.value === 'cursor' && !one.alias,
  );

/** What is no GraphQL has no operations; the gateway says what is wrong with it. */
function parsed(query: string): DocumentNode {
  try {
    return parse(query);
  } catch {
    return { kind: Kind.DOCUMENT, definitions: [] };
  }
}
