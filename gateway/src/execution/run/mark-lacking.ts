import type { GraphQLSchema } from 'graphql';
import type { RequiringField } from '../compile/requiring-fields';
import { covers } from '../compile/type-conditions';
import type { Failure } from './failure';
import { own, setOwn, type Fields } from './own';

/** Where a field was computed without what it requires, for that failed, it failed for the same reason. Changes `target`. */
export function markLacking(
  target: Fields,
  failed: ReadonlyMap<string, Failure>,
  requiring: readonly RequiringField[],
  schema: GraphQLSchema,
): void {
  const typeName = own(target, '__typename');
  for (const { type, name, needs } of requiring) {
    if (typeof typeName === 'string' && !covers(schema, type, typeName)) continue;
    for (const [field, failure] of failed) if (needs.has(field)) setOwn(target, name, failure.of(name));
  }
}
