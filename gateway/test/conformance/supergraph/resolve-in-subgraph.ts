import { isDeepStrictEqual } from 'node:util';
import type { SelectionSetNode } from 'graphql';
import type { Context } from './context';
import { tables } from './data';
import type { Row } from './row';
import { select } from './select';
import type { Subgraph } from './subgraph';

/** What a subgraph's own code says about a field of a row that it has in hand. */
export function resolveInSubgraph(
  { name, types, resolvers }: Subgraph,
  type: string,
  row: Row,
  field: string,
  args: Record<string, unknown>,
  context: Context,
): unknown {
  const declared = types.get(type);
  const resolver = [type, ...(declared?.interfaces ?? [])]
    .map((known) => resolvers[known])
    .find((fields) => fields !== undefined && Object.hasOwn(fields, field))?.[field];
  if (resolver) {
    const call = resolver as (row: Row, args: unknown, context: Context) => unknown;
    return call(row, { ...declared?.fields.get(field)?.defaults, ...args }, context);
  }
  if (!Object.hasOwn(row, field))
    throw new Error(`${name} was asked for ${type}.${field} of ${row.$key}, and has none`);
  return (row as unknown as Record<string, unknown>)[field];
}

/** Whether a reference to this row, by a key that this subgraph has, would find it. */
export function knows(subgraph: Subgraph, type: string, row: Row): boolean {
  const keys = subgraph.types.get(type)?.keys ?? [];
  if (keys.length === 0) return true; // no entity: whoever has the parent has it
  if (subgraph.unknown?.includes(row.$key) || !tables[row.$type]?.some(({ $key }) => $key === row.$key)) return false;
  return keys.some((key) => isComplete(keyOf(subgraph, type, row, key)));
}

/** The row that a representation stands for, with what came along in place of what this subgraph does not own. */
export function resolveReference(
  subgraph: Subgraph,
  type: string,
  representation: Readonly<Record<string, unknown>>,
): Row | null {
  const { keys = [], fields } = subgraph.types.get(type) ?? {};
  const found = tables[type]?.find(
    (row) =>
      knows(subgraph, type, row) &&
      keys.some((key) => {
        const own = keyOf(subgraph, type, row, key);
        return isComplete(own) && isDeepStrictEqual(own, select(asRow(representation), key, propertyOf));
      }),
  );
  if (!found) return null;
  const inKeys = new Set(keys.flatMap((key) => Object.keys(select(found, key, propertyOf))));
  const merged: Record<string, unknown> = { ...found };
  for (const [field, { external }] of fields ?? [])
    if (external && !inKeys.has(field)) {
      if (Object.hasOwn(representation, field)) merged[field] = representation[field];
      else delete merged[field];
    }
  return merged as unknown as Row;
}

const keyOf = (subgraph: Subgraph, type: string, row: Row, key: SelectionSetNode): Record<string, unknown> =>
  select(row, key, (of, field, args) =>
    resolveInSubgraph(subgraph, of === row ? type : of.$type, of, field, args, noContext),
  );

const isComplete = (key: Record<string, unknown>): boolean => Object.values(key).every((value) => value !== null);

/** A representation's objects are not rows; dressed as such, a key's fields can be picked from them alike. */
function asRow(value: Readonly<Record<string, unknown>>): Row {
  return { $type: '', $key: '', ...value };
}

const propertyOf = (row: Row, field: string): unknown => dress((row as unknown as Record<string, unknown>)[field]);

const dress = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(dress)
    : typeof value === 'object' && value !== null
      ? asRow(value as Record<string, unknown>)
      : value;

const noContext: Context = { fails: () => false, down: new Set(), changes: [] };
