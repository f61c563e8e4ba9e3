import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields';
import { getArgumentValues } from 'graphql/execution/values';
import type { FieldNode, SelectionSetNode } from 'graphql';
import type { Resolve, Resolvers, Row } from '../supergraphs/subgraph';

type Values = Readonly<Record<string, unknown>>;
type Complete = (value: unknown, variables: Values) => unknown;

interface CompiledField {
  readonly key: string;
  readonly read: (source: Row, variables: Values) => unknown;
  readonly complete: Complete;
}

/** What of an operation does not change from run to run. `conditions` are the variables that @skip and @include read. */
interface Compilation {
  readonly schema: GraphQLSchema;
  readonly resolvers: Resolvers;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly conditions: Values;
}

/** The runner of an operation's selections: plain closures over plain data, so that a stub costs next to nothing. */
export function compileOperation(
  compilation: Compilation,
  root: GraphQLObjectType,
  selections: SelectionSetNode,
): (variables: Values) => unknown {
  const { schema, fragments, conditions } = compilation;
  const fields = compileFields(
    compilation,
    root,
    collectFields(schema, fragments, { ...conditions }, root, selections),
  );
  return (variables) => run(fields, {}, variables);
}

function run(fields: readonly CompiledField[], source: Row, variables: Values): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const { key, read, complete } of fields) result[key] = complete(read(source, variables), variables);
  return result;
}

function compileFields(
  compilation: Compilation,
  type: GraphQLObjectType,
  collected: ReadonlyMap<string, readonly FieldNode[]>,
): CompiledField[] {
  return [...collected].map(([key, nodes]) => compileField(compilation, type, key, nodes));
}

function compileField(
  compilation: Compilation,
  type: GraphQLObjectType,
  key: string,
  nodes: readonly FieldNode[],
): CompiledField {
  const node = nodes[0]!;
  const name = node.name.value;
  if (name === '__typename') return { key, read: () => type.name, complete: (value) => value };
  const definition = type.getFields()[name];
  if (!definition) throw new Error(`${type.name} has no field ${name}.`);
  const complete = compileType(compilation, definition.type, nodes);
  const resolve: Resolve | undefined = compilation.resolvers[type.name]?.[name];
  if (!resolve) return { key, read: (source) => source[name], complete };
  const varies = definition.args.length > 0;
  return {
    key,
    read: (source, variables) => resolve(source, varies ? getArgumentValues(definition, node, variables) : {}),
    complete,
  };
}

function compileType(compilation: Compilation, type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
  if (isNonNullType(type)) return compileType(compilation, type.ofType as GraphQLOutputType, nodes);
  if (isListType(type)) {
    const each = compileType(compilation, type.ofType, nodes);
    return (value, variables) => (Array.isArray(value) ? value.map((entry) => each(entry, variables)) : null);
  }
  if (isLeafType(type)) return (value) => value ?? null;
  return compileObject(compilation, type, nodes);
}

/** The fields differ with the object's type; each type's are compiled when one first comes along. */
function compileObject(compilation: Compilation, type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
  const { schema, fragments, conditions } = compilation;
  const byType = new Map<string, CompiledField[]>();
  const fieldsOf = (name: string): CompiledField[] => {
    const known = byType.get(name);
    if (known) return known;
    const object = schema.getType(name);
    if (!isObjectType(object)) throw new Error(`${name} is no object type.`);
    const fields = compileFields(
      compilation,
      object,
      collectSubfields(schema, fragments, { ...conditions }, object, nodes),
    );
    byType.set(name, fields);
    return fields;
  };
  const named = getNamedType(type).name;
  const abstract = isAbstractType(type);
  return (value, variables) => {
    if (value === null || value === undefined) return null;
    const source = value as Row;
    return run(fieldsOf(abstract ? (source['__typename'] as string) : named), source, variables);
  };
}
