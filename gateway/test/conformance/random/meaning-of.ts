import { getNamedType, isCompositeType, print, type FieldNode, type GraphQLCompositeType } from 'graphql';
import type { Meaning } from './merge-scope';

/** What a field in a selection set of this type asks for. */
export function meaningOf(field: FieldNode, parent: GraphQLCompositeType): Meaning {
  const name = field.name.value;
  const asks = `${name}(${(field.arguments ?? []).map(print).join()})`;
  const type = typeOf(field, parent);
  if (!type) return { parent, asks, looks: 'String!' };
  const named = getNamedType(type);
  return { parent, asks, looks: isCompositeType(named) ? type.toString().replace(named.name, '{}') : type.toString() };
}

/** Nothing where it is `__typename`. */
export const typeOf = (field: FieldNode, parent: GraphQLCompositeType) =>
  'getFields' in parent ? parent.getFields()[field.name.value]?.type : undefined;
