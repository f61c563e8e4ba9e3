import { Kind, type FieldNode, type GraphQLArgument, type OperationDefinitionNode } from 'graphql';

/** How many entries a page has at most: known, or known once the variables are. */
export type PageSize = number | ((variables: Readonly<Record<string, unknown>>) => number);

/** The size that a field's argument gives its page: in the document, a variable, the variable's default or the schema's. */
export function pageSize(operation: OperationDefinitionNode, node: FieldNode, argument: GraphQLArgument): PageSize {
  const given = node.arguments?.find(({ name }) => name.value === argument.name)?.value;
  if (given?.kind === Kind.INT) return atLeastOne(Number(given.value));
  if (given?.kind !== Kind.VARIABLE) return atLeastOne(argument.defaultValue);
  const name = given.name.value;
  const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
  const otherwise = definition?.defaultValue?.kind === Kind.INT ? Number(definition.defaultValue.value) : undefined;
  return (variables) => {
    const value = Object.hasOwn(variables, name) ? variables[name] : otherwise;
    return atLeastOne(value ?? argument.defaultValue);
  };
}

/** A size that does not hold is refused where the page is made; here it must not make anything cheap. */
const atLeastOne = (size: unknown): number => (typeof size === 'number' && size >= 1 ? size : 1);
