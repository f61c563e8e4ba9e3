import type { GraphQLSchema } from 'graphql';
import { covers } from '../compile/type-conditions';
import type { Unmet } from '../compile/unmet-requirements';
import { Failure } from './failure';
import { own, setOwn, type Fields } from './own';

/** Where the plan has a field computed without what it requires, an error stands instead of whatever came of it. Changes `target`. */
export function markUnmet(target: Fields, unmet: readonly Unmet[], schema: GraphQLSchema): void {
  const typeName = own(target, '__typename');
  for (const { type, field, name } of unmet) {
    if (typeof typeName === 'string' && !covers(schema, type, typeName)) continue;
    const error = new Error(`${type}.${field} requires what the plan does not get for it. Ask for it on its own.`);
    setOwn(target, name, new Failure([{ error, subgraph: null, beneath: [] }]));
  }
}
