import type { GraphQLSchema } from 'graphql';
import { covers } from '../compile/type-conditions';
import type { Unmet } from '../compile/unmet-requirements';
import { Failure } from './failure';
import { isFields, own, setOwn, type Fields } from './own';

/** Where the plan has a field computed without what it requires, an error stands instead of whatever came of it. Changes `target`. */
export function markUnmet(target: Fields, unmet: readonly Unmet[], schema: GraphQLSchema): void {
  for (const { type, field, name, within } of unmet)
    for (const object of objectsWithin(target, within)) {
      const typeName = own(object, '__typename');
      if (typeof typeName === 'string' && !covers(schema, type, typeName)) continue;
      const error = new Error(`${type}.${field} requires what the plan does not get for it. Ask for it on its own.`);
      setOwn(object, name, new Failure([{ error, subgraph: null, beneath: [] }]));
    }
}

function objectsWithin(value: unknown, [name, ...rest]: readonly string[]): Fields[] {
  if (Array.isArray(value))
    return value.flatMap((entry) => objectsWithin(entry, name === undefined ? [] : [name, ...rest]));
  if (!isFields(value) || value instanceof Failure) return [];
  return name === undefined ? [value] : objectsWithin(own(value, name), rest);
}
