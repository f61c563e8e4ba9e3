import type { FetchDataRewrite } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { isFields, own, setOwn, type Fields } from '../run/own';
import { covers } from './type-conditions';

const ON = '... on ';

/** The type that a step of a rewrite's path asks for; undefined where it names a field. */
export const conditionIn = (step: string): string | undefined =>
  step.startsWith(ON) ? step.slice(ON.length) : undefined;

/** Rewrites what a fetch brought, as its plan says; saying it twice changes nothing more. */
export function rewrite(value: unknown, rewrites: readonly FetchDataRewrite[], schema: GraphQLSchema): void {
  for (const each of rewrites) follow(value, each.path, each, schema);
}

function follow(value: unknown, path: readonly string[], change: FetchDataRewrite, schema: GraphQLSchema): void {
  if (Array.isArray(value)) for (const entry of value) follow(entry, path, change, schema);
  if (!isFields(value)) return;
  const [step, ...rest] = path;
  if (step === undefined) return;
  const condition = conditionIn(step);
  if (condition !== undefined) {
    const typeName = own(value, '__typename');
    if (typeof typeName !== 'string' || covers(schema, condition, typeName)) follow(value, rest, change, schema);
  } else if (rest.length > 0) follow(own(value, step), rest, change, schema);
  else apply(value, step, change);
}

function apply(object: Fields, field: string, change: FetchDataRewrite): void {
  if (change.kind === 'ValueSetter') setOwn(object, field, change.setValueTo);
  else if (Object.hasOwn(object, field)) {
    setOwn(object, change.renameKeyTo, object[field]);
    delete object[field];
  }
}
