import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  type GraphQLNamedType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

export interface CostedOperation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * How many fields the answer may have: each counts one, and what lies under a field with a page size (`first`) counts as
 * often as the page has entries. Each fragment is counted once for each type that it stands on.
 */
export function costOf({ schema, operation, fragments, variables: given }: CostedOperation): number {
  const variables = { ...defaultsOf(operation), ...given };
  const counted = new Map<string, number>();

  const ofFragment = (name: string): number => {
    const known = counted.get(name);
    if (known !== undefined) return known;
    counted.set(name, 0);
    const fragment = fragments[name];
    const cost = fragment ? ofSelections(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value)) : 0;
    counted.set(name, cost);
    return cost;
  };

  const ofSelections = ({ selections }: SelectionSetNode, parent: GraphQLNamedType | null | undefined): number =>
    selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + ofFragment(selection.name.value);
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : parent;
        return sum + ofSelections(selection.selectionSet, on);
      }
      const field = fieldOf(parent, selection.name.value);
      const inner = selection.selectionSet
        ? ofSelections(selection.selectionSet, field && getNamedType(field.type))
        : 0;
      return sum + 1 + inner * pageSize(selection, field, variables);
    }, 0);

  return ofSelections(operation.selectionSet, schema.getRootType(operation.operation));
}

/** What its variables are where they are not given, of the sizes among them. */
const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, number> =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [],
    ),
  );

type AnyField = GraphQLField<unknown, unknown>;

function fieldOf(parent: GraphQLNamedType | null | undefined, name: string): AnyField | undefined {
  if (!isCompositeType(parent) || !(isObjectType(parent) || isInterfaceType(parent))) return undefined;
  return parent.getFields()[name];
}

function pageSize(node: FieldNode, field: AnyField | undefined, variables: CostedOperation['variables']): number {
  const argument = field?.args.find(({ name }) => name === 'first');
  if (!argument) return 1;
  const given = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  const value =
    given?.kind === Kind.INT
      ? Number(given.value)
      : given?.kind === Kind.VARIABLE
        ? variables[given.name.value]
        : undefined;
  const size = value ?? argument.defaultValue;
  // A size that does not hold is refused where the page is made; here it must not make anything cheap.
  return typeof size === 'number' && size >= 1 ? size : 1;
}
