import { Kind, type SelectionSetNode } from 'graphql';
import type { Subgraph } from './subgraph';

/** `Type.field` of all that is part of a key anywhere: the gateway asks for these where no client does. */
export function keyFields(subgraphs: readonly Subgraph[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { types } of subgraphs) {
    const walk = (type: string, { selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        if (selection.kind !== Kind.FIELD) continue;
        found.add(`${type}.${selection.name.value}`);
        const field = types.get(type)?.fields.get(selection.name.value);
        if (field && selection.selectionSet) walk(field.type, selection.selectionSet);
      }
    };
    for (const [name, { keys }] of types) for (const key of keys) walk(name, key);
  }
  return found;
}
