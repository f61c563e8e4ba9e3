import { Kind, type FieldNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import { isIncluded, type Holds } from './conditions';

/** An operation's fragments, and what of it is left out. */
export interface Selecting {
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly holds: Holds;
  /** Whether a fragment's condition holds for objects of a type. */
  readonly covers: (condition: string, typeName: string) => boolean;
}

/** What is selected of objects of one type: the fields by their names in the answer, in the order of the answer. */
export function collectFields(
  selectionSets: readonly SelectionSetNode[],
  typeName: string,
  { fragments, holds, covers }: Selecting,
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const entered = new Set<string>();

  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (!isIncluded(selection.directives, holds)) continue;
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const known = fields.get(name);
        if (known) known.push(selection);
        else fields.set(name, [selection]);
        continue;
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        if (entered.has(selection.name.value)) continue;
        entered.add(selection.name.value);
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection;
      const condition = fragment?.typeCondition?.name.value;
      if (fragment && (condition === undefined || covers(condition, typeName))) collect(fragment.selectionSet);
    }
  };

  for (const set of selectionSets) collect(set);
  return fields;
}
