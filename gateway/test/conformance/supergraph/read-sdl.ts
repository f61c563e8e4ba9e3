import {
  Kind,
  OperationTypeNode,
  parse,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';

/** A type as one subgraph declares it. */
export interface TypeInSubgraph {
  readonly keys: readonly SelectionSetNode[];
  readonly interfaces: readonly string[];
  /** It stands for every type of the interface of its name. */
  readonly interfaceObject: boolean;
  readonly fields: ReadonlyMap<string, FieldInSubgraph>;
}

interface FieldInSubgraph {
  readonly type: string;
  readonly external: boolean;
  readonly requires: SelectionSetNode | null;
  /** The subgraph that it is taken over from. */
  readonly overrides: string | null;
  /** Taken over for so many only; with stock's planner, and ours, for nobody. */
  readonly label: string | null;
  readonly defaults: Readonly<Record<string, unknown>>;
}

/** Object types and interfaces of a schema by name, roots as Query and Mutation whatever they are called there. */
export function readSdl(document: DocumentNode): Map<string, TypeInSubgraph> {
  const types = new Map<string, TypeInSubgraph>();
  const roots = new Map<string, string>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION)
      for (const { operation, type } of definition.operationTypes ?? [])
        roots.set(type.name.value, operation === OperationTypeNode.QUERY ? 'Query' : 'Mutation');
  for (const definition of document.definitions) {
    switch (definition.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.OBJECT_TYPE_EXTENSION:
      case Kind.INTERFACE_TYPE_DEFINITION: {
        const name = roots.get(definition.name.value) ?? definition.name.value;
        const applied = definition.directives ?? [];
        types.set(name, {
          keys: applied.filter(named('key')).map((key) => selectionOf(argument(key, 'fields'))),
          interfaces: (definition.interfaces ?? []).map((type) => type.name.value),
          interfaceObject: applied.some(named('interfaceObject')),
          fields: new Map((definition.fields ?? []).map((field) => [field.name.value, readField(field)])),
        });
      }
    }
  }
  return types;
}

function readField({ type, directives = [], arguments: args = [] }: FieldDefinitionNode): FieldInSubgraph {
  const requires = directives.find(named('requires'));
  const override = directives.find(named('override'));
  return {
    type: typeName(type),
    external: directives.some(named('external')),
    requires: requires ? selectionOf(argument(requires, 'fields')) : null,
    overrides: override ? argument(override, 'from') : null,
    label:
      override && override.arguments?.some(({ name }) => name.value === 'label') ? argument(override, 'label') : null,
    defaults: Object.fromEntries(
      args.flatMap(({ name, defaultValue }) => (defaultValue ? [[name.value, valueFromASTUntyped(defaultValue)]] : [])),
    ),
  };
}

const named =
  (name: string) =>
  (directive: ConstDirectiveNode): boolean =>
    directive.name.value === name;

function argument(directive: ConstDirectiveNode, name: string): string {
  const value = directive.arguments?.find((candidate) => candidate.name.value === name)?.value;
  if (value?.kind !== Kind.STRING) throw new Error(`@${directive.name.value} without ${name}`);
  return value.value;
}

function selectionOf(fields: string): SelectionSetNode {
  const [operation] = parse(`{ ${fields} }`).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`No fields: ${fields}`);
  return operation.selectionSet;
}

const typeName = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : typeName(type.type));
