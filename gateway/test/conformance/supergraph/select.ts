import { Kind, valueFromASTUntyped, type SelectionSetNode } from 'graphql';
import { isRow, type Row } from './row';

/** What stands in a field of a row. */
export type FieldOf = (row: Row, field: string, args: Record<string, unknown>) => unknown;

/** The plain object that a field set such as `authors { name }` asks of a row: what a representation holds. */
export function select(row: Row, { selections }: SelectionSetNode, fieldOf: FieldOf): Record<string, unknown> {
  const selected: Record<string, unknown> = {};
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      if (selection.typeCondition?.name.value === row.$type)
        Object.assign(selected, select(row, selection.selectionSet, fieldOf));
    } else if (selection.kind === Kind.FIELD) {
      const { name, arguments: nodes = [], selectionSet } = selection;
      const args = Object.fromEntries(nodes.map((node) => [node.name.value, valueFromASTUntyped(node.value)]));
      selected[name.value] = into(fieldOf(row, name.value, args), selectionSet, fieldOf);
    }
  }
  return selected;
}

function into(value: unknown, selectionSet: SelectionSetNode | undefined, fieldOf: FieldOf): unknown {
  if (Array.isArray(value)) return value.map((element) => into(element, selectionSet, fieldOf));
  return selectionSet && isRow(value) ? select(value, selectionSet, fieldOf) : (value ?? null);
}
