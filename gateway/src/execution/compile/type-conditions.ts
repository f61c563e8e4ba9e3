import { isAbstractType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';

/**
 * Whether a condition (`... on Node`) holds for an object of this type. The type may be an interface's name: so it is
 * called by a subgraph that knows no more of it (`@interfaceObject`).
 */
export function covers(schema: GraphQLSchema, condition: string, typeName: string): boolean {
  if (condition === typeName) return true;
  const type = schema.getType(typeName);
  const wanted = schema.getType(condition);
  return isAbstractType(wanted) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(wanted, type);
}
