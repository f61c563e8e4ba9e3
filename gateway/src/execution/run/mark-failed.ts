import { isObjectType, type GraphQLSchema } from 'graphql';
import type { FetchShape } from '../compile/fetch-shape';
import { EACH } from '../compile/route';
import { Failure } from './failure';
import { isFields, own, setOwn, type Fields } from './own';
import type { PathTree } from './path-tree';

/**
 * Where a fetch failed, the failure stands in each field that it would have given; what others gave stays. Changes
 * `target` and what is on the paths below it; what else is deeper is replaced by a copy.
 */
export function markFailed(
  target: Fields,
  shape: FetchShape,
  failure: Failure,
  schema: GraphQLSchema,
  paths: PathTree | undefined,
): void {
  const typeName = own(target, '__typename');
  for (const [name, inner] of shape.fieldsOf(typeof typeName === 'string' ? typeName : undefined)) {
    const present = own(target, name);
    // Where a type's name is missed the whole object is: then each cause stays where it arose.
    if (name === '__typename') {
      if (!isKnown(present, schema)) setOwn(target, name, failure);
    } else if (present === undefined) setOwn(target, name, failure.of(name, inner ?? undefined));
    else if (inner) setOwn(target, name, marked(present, inner, failure.of(name), schema, paths?.next.get(name)));
  }
}

/** The same where it is not known what it is that failed in part: of an object, or of each in a list. */
export function marked(
  value: unknown,
  shape: FetchShape,
  failure: Failure,
  schema: GraphQLSchema,
  paths: PathTree | undefined,
): unknown {
  if (Array.isArray(value))
    return value.map((entry: unknown) => marked(entry, shape, failure, schema, paths?.next.get(EACH)));
  if (!isFields(value) || value instanceof Failure) return value;
  const changed = paths ? value : { ...value };
  markFailed(changed, shape, failure, schema, paths);
  return changed;
}

/** An object may still go by its interface's name, until somebody who knows its type is asked. */
export const isKnown = (typeName: unknown, schema: GraphQLSchema): boolean =>
  typeof typeName === 'string' && isObjectType(schema.getType(typeName));
