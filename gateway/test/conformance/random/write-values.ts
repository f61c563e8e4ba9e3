import { Kind, type ArgumentNode, type ConstValueNode, type ValueNode } from 'graphql';
import type { InputShape, ValueShape, VariableShape } from './shapes';

/** Gives a variable its name; declares it where it is new. */
export type Name = (variable: VariableShape) => string;

/** A value as it stands in the operation. */
export function writeValue(shape: ValueShape, name: Name): ValueNode {
  switch (shape.kind) {
    case 'variable':
      return { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name(shape) } };
    case 'null':
      return { kind: Kind.NULL };
    case 'enum':
      return { kind: Kind.ENUM, value: shape.value };
    case 'scalar':
      return writeScalar(shape.value);
    case 'list':
      return { kind: Kind.LIST, values: shape.items.map((item) => writeValue(item, name)) };
    case 'object':
      return {
        kind: Kind.OBJECT,
        fields: shape.fields.map((field) => ({
          kind: Kind.OBJECT_FIELD,
          name: { kind: Kind.NAME, value: field.name },
          value: writeValue(field.value, name),
        })),
      };
  }
}

export const writeArguments = (inputs: readonly InputShape[], name: Name): ArgumentNode[] =>
  inputs.map((input) => ({
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: input.name },
    value: writeValue(input.value, name),
  }));

function writeScalar(value: string | number | boolean): ConstValueNode {
  if (typeof value === 'boolean') return { kind: Kind.BOOLEAN, value };
  if (typeof value === 'string') return { kind: Kind.STRING, value };
  return { kind: Number.isInteger(value) ? Kind.INT : Kind.FLOAT, value: String(value) };
}
