import { Kind, parseType, type ConstValueNode, type VariableDefinitionNode } from 'graphql';
import type { ConstantShape, VariableShape } from './shapes';
import { writeValue } from './write-values';

/** The variables of a document: how each is declared, and what is given for it. */
export class Variables {
  private readonly definitions = new Map<string, VariableDefinitionNode>();
  private readonly names = new Map<string, string[]>();
  private readonly given = new Map<string, unknown>();

  /** The name of one that is there, or of a new one. */
  readonly name = (shape: VariableShape): string => {
    const type = shape.type.toString();
    const alike = this.names.get(type) ?? [];
    const [known] = alike;
    if (shape.known && known !== undefined) return known;
    const name = `v${this.definitions.size + 1}`;
    this.names.set(type, [...alike, name]);
    this.definitions.set(name, {
      kind: Kind.VARIABLE_DEFINITION,
      variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
      type: parseType(type),
      ...(shape.default && { defaultValue: writeValue(shape.default, this.name) as ConstValueNode }),
    });
    if (shape.given !== 'nothing') this.given.set(name, asJson(shape.given));
    return name;
  };

  /** How these are declared, in the order in which they were first met. */
  declare(names: ReadonlySet<string>): VariableDefinitionNode[] {
    return [...this.definitions].filter(([name]) => names.has(name)).map(([, definition]) => definition);
  }

  /** What a client sends for these. */
  send(names: ReadonlySet<string>): Record<string, unknown> {
    return Object.fromEntries([...this.given].filter(([name]) => names.has(name)));
  }
}

function asJson(shape: ConstantShape): unknown {
  switch (shape.kind) {
    case 'null':
      return null;
    case 'enum':
    case 'scalar':
      return shape.value;
    case 'list':
      return shape.items.map((item) => asJson(item as ConstantShape));
    case 'object':
      return Object.fromEntries(shape.fields.map(({ name, value }) => [name, asJson(value as ConstantShape)]));
  }
}
