import { isEnumType, isSpecifiedScalarType, type GraphQLLeafType } from 'graphql';

/** Whether a subgraph's value may go out as this type. Of what a scalar of one's own may be, nothing is known. */
export function leafRule(type: GraphQLLeafType): (value: unknown) => boolean {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => names.has(value);
  }
  return isSpecifiedScalarType(type) ? (rules[type.name] ?? anything) : anything;
}

const anything = (): boolean => true;

const rules: Readonly<Record<string, (value: unknown) => boolean>> = {
  String: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  Float: (value) => typeof value === 'number',
  Int: Number.isInteger,
  ID: (value) => typeof value === 'string' || Number.isInteger(value),
};
