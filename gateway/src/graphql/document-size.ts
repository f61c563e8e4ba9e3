import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** How much a document asks for, fragments put in wherever they are spread. */
export interface Size {
  /** Fields, each alias one. */
  readonly fields: number;
  readonly depth: number;
}

/** The size of the largest operation, in time that grows with the document alone: each fragment is measured once. */
export function sizeOf(document: DocumentNode): Size {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const measured = new Map<string, Size>();

  const ofFragment = (name: string): Size => {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, empty); // one that spreads itself is found by validation
    const fragment = fragments.get(name);
    const size = fragment ? ofSelections(fragment.selectionSet) : empty;
    measured.set(name, size);
    return size;
  };

  const ofSelections = ({ selections }: SelectionSetNode): Size => {
    let fields = 0;
    let depth = 0;
    for (const selection of selections) {
      const isField = selection.kind === Kind.FIELD;
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? ofFragment(selection.name.value)
          : selection.selectionSet
            ? ofSelections(selection.selectionSet)
            : empty;
      fields += inner.fields + (isField ? 1 : 0);
      // How deep the schema's own description may be asked is for validation to say.
      const described = isField && selection.name.value.startsWith('__');
      depth = Math.max(depth, described ? 1 : inner.depth + (isField ? 1 : 0));
    }
    return { fields, depth };
  };

  const sizes = document.definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map(({ selectionSet }) => ofSelections(selectionSet));
  return {
    fields: Math.max(0, ...sizes.map(({ fields }) => fields)),
    depth: Math.max(0, ...sizes.map(({ depth }) => depth)),
  };
}

const empty: Size = { fields: 0, depth: 0 };
