import { isEnumType, isSpecifiedScalarType, type GraphQLLeafType } from 'graphql';

interface LeafRule {
  /** Whether a subgraph's value may go out as this type. */
  readonly isValid: (value: unknown) => boolean;
  /** Writes an expression that is true only of such values, and of most of them. */
  readonly isPlain?: (value: string) => string;
}

/** Of what a scalar of one's own may be, nothing is known. */
export function leafRule(type: GraphQLLeafType): LeafRule {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return { isValid: (value) => names.has(value) };
  }
  return isSpecifiedScalarType(type) ? (rules[type.name] ?? anything) : anything;
}

const anything: LeafRule = { isValid: () => true };

const typeIs =
  (type: string) =>
  (value: string): string =>
    `typeof ${value} === '${type}'`;

const rules: Readonly<Record<string, LeafRule>> = {
  String: { isValid: (value) => typeof value === 'string', isPlain: typeIs('string') },
  Boolean: { isValid: (value) => typeof value === 'boolean', isPlain: typeIs('boolean') },
  Float: { isValid: (value) => typeof value === 'number', isPlain: typeIs('number') },
  Int: { isValid: Number.isInteger, isPlain: (value) => `(${value} | 0) === ${value}` },
  ID: { isValid: (value) => typeof value === 'string' || Number.isInteger(value), isPlain: typeIs('string') },
};
