import { isAbstractType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import type { Context } from './context';
import { failureOf } from './failures';
import { knows, resolveInSubgraph } from './resolve-in-subgraph';
import type { Row } from './row';
import { select } from './select';
import type { Subgraph } from './subgraph';

/** A subgraph that resolves a field, and the type that it has it on: an interface, if that is an object there. */
interface Owner {
  readonly subgraph: Subgraph;
  readonly type: string;
}

/**
 * Everything in one schema: the fields that clients see, resolved by the subgraphs' own functions straight over the data.
 * What a field requires is resolved before it, whoever owns that; if it fails, so does the field.
 *
 * @param apiSchema what clients see; gets resolvers
 * @param supergraph the same with what they do not see
 */
export function buildMonolith(
  apiSchema: GraphQLSchema,
  supergraph: GraphQLSchema,
  subgraphs: readonly Subgraph[],
  keyFields: ReadonlySet<string>,
): GraphQLSchema {
  const owners = findOwners(supergraph, subgraphs);

  const resolve = (row: Row, field: string, args: Record<string, unknown>, context: Context): unknown => {
    const name = `${row.$type}.${field}`;
    const all = owners.get(name) ?? [];
    const up = all.filter(({ subgraph }) => !context.down.has(subgraph.name));
    if (up.length === 0) throw new Error(`${all.map(({ subgraph }) => subgraph.name).join()} is down`);
    const owner = keyFields.has(name) ? up[0] : up.find(({ subgraph, type }) => knows(subgraph, type, row));
    if (!owner) return null;
    if (!keyFields.has(name) && context.fails(row.$type, row.$key, field)) throw failureOf(row.$type, row.$key, field);
    const { subgraph, type } = owner;
    const requires = subgraph.types.get(type)?.fields.get(field)?.requires;
    const needs = requires && select(row, requires, (of, its, withArgs) => resolve(of, its, withArgs, context));
    return resolveInSubgraph(subgraph, type, needs ? { ...row, ...needs } : row, field, args, context);
  };

  const roots = new Map([
    [apiSchema.getQueryType(), 'Query'],
    [apiSchema.getMutationType(), 'Mutation'],
  ]);
  for (const type of Object.values(apiSchema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (row: Row) => row.$type;
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const root = roots.get(type);
    for (const field of Object.values(type.getFields()))
      field.resolve = (source: unknown, args: Record<string, unknown>, context: Context) =>
        resolve(root ? { $type: root, $key: '' } : (source as Row), field.name, args, context);
  }
  return apiSchema;
}

/** Who resolves `Type.field`: those who declare it, but not as another's, and from whom nobody took it over. */
function findOwners(supergraph: GraphQLSchema, subgraphs: readonly Subgraph[]): ReadonlyMap<string, readonly Owner[]> {
  const owners = new Map<string, Owner[]>();
  for (const subgraph of subgraphs)
    for (const [type, { fields, interfaceObject, keys }] of subgraph.types)
      for (const [field, { external, label }] of fields) {
        if ((external && !keys.length) || (external && !inKey(keys, field)) || label !== null) continue;
        for (const concrete of interfaceObject ? implementers(supergraph, type) : [type]) {
          const name = `${concrete}.${field}`;
          if (subgraphs.some((other) => takesOver(other, subgraph.name, type, field))) continue;
          owners.set(name, [...(owners.get(name) ?? []), { subgraph, type }]);
        }
      }
  return owners;
}

const inKey = (keys: readonly { selections: readonly unknown[] }[], field: string): boolean =>
  keys.some(({ selections }) => selections.some((s) => (s as { name?: { value: string } }).name?.value === field));

function takesOver({ types }: Subgraph, from: string, type: string, field: string): boolean {
  const taken = types.get(type)?.fields.get(field);
  return taken?.overrides === from && taken.label === null;
}

function implementers(supergraph: GraphQLSchema, name: string): readonly string[] {
  const type = supergraph.getType(name);
  return isInterfaceType(type) ? supergraph.getPossibleTypes(type).map((possible) => possible.name) : [name];
}
