import {
  GraphQLError,
  Kind,
  visit,
  type DirectiveNode,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql';

/** Whether a variable of type Boolean is true. */
export type Holds = (variable: string) => boolean;

/** Whether `@skip` and `@include` let a selection in. */
export const isIncluded = (directives: readonly DirectiveNode[] | undefined, holds: Holds): boolean =>
  (directives ?? []).every(({ name, arguments: given }) => {
    if (name.value !== 'skip' && name.value !== 'include') return true;
    const value = given?.find((argument) => argument.name.value === 'if')?.value;
    const holding =
      value?.kind === Kind.VARIABLE ? holds(value.name.value) : value?.kind === Kind.BOOLEAN && value.value;
    return holding === (name.value === 'include');
  });

/** The variables that `@skip` and `@include` look at. */
export function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: given }) => {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/**
 * The values of the variables by which something is left out.
 *
 * @throws GraphQLError where one of them is null, which GraphQL finds out no sooner than now
 */
export const conditionsOf =
  ({ variableDefinitions = [] }: OperationDefinitionNode, given: Readonly<Record<string, unknown>>): Holds =>
  (name) => {
    const fallback = variableDefinitions.find(({ variable }) => variable.name.value === name)?.defaultValue;
    const value = Object.hasOwn(given, name) && given[name] !== undefined ? given[name] : undefined;
    const held = value === undefined && fallback?.kind === Kind.BOOLEAN ? fallback.value : value;
    if (typeof held === 'boolean') return held;
    const message = `$${name} decides what is left out: it must be true or false.`;
    throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
  };
