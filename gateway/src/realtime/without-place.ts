import {
  Kind,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/** A subscription, and apart from it the place that a subscriber begins from: equal ones begin at different places. */
export interface WithoutPlace {
  readonly document: DocumentNode;
  /** The value that `after` was given; null or undefined where it was not. */
  readonly after: (variables: Variables) => unknown;
}

/**
 * @param document one operation, a subscription that is valid, and its fragments
 */
export function withoutPlace(schema: GraphQLSchema, document: DocumentNode): WithoutPlace {
  let place: ValueNode | undefined;
  const types = new TypeInfo(schema);
  const placeless = visit(
    document,
    visitWithTypeInfo(types, {
      Argument(node) {
        if (types.getParentType() !== schema.getSubscriptionType() || node.name.value !== 'after') return undefined;
        place = node.value;
        return null;
      },
    }),
  );
  const defaults = new Map<string, unknown>();
  const used = new Set<string>();
  visit(placeless, {
    VariableDefinition: ({ variable, defaultValue }) => {
      if (defaultValue) defaults.set(variable.name.value, valueFromASTUntyped(defaultValue));
      return false;
    },
    Variable: ({ name }) => void used.add(name.value),
  });
  return {
    document: visit(placeless, {
      VariableDefinition: ({ variable }: VariableDefinitionNode) => (used.has(variable.name.value) ? undefined : null),
    }),
    after(variables) {
      if (place?.kind !== Kind.VARIABLE) return place && valueFromASTUntyped(place);
      const { value: name } = place.name;
      return Object.hasOwn(variables, name) ? variables[name] : defaults.get(name);
    },
  };
}
