import { refuse } from '@trama/errors';
import { Kind, OperationTypeNode, type DocumentNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from '../execution/fragments';

/**
 * Refuses with GRAPHQL_VALIDATION_FAILED a subscription whose one field could be left out: there would be nothing to
 * subscribe to. GraphQL forbids it since 2025; graphql-js 16 does not, and its validation throws at a variable there.
 */
export function refuseConditions(document: DocumentNode): void {
  const fragments = fragmentsOf(document);
  const looked = new Set<SelectionSetNode>();

  const isConditional = (selected: SelectionSetNode | undefined): boolean => {
    if (!selected || looked.has(selected)) return false;
    looked.add(selected);
    return selected.selections.some((selection) => {
      if (selection.directives?.length) return true;
      if (selection.kind === Kind.FIELD) return false;
      return isConditional(
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection.selectionSet
          : fragments[selection.name.value]?.selectionSet,
      );
    });
  };

  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.SUBSCRIPTION)
      if (isConditional(definition.selectionSet))
        throw refuse(
          'GRAPHQL_VALIDATION_FAILED',
          'What is subscribed to takes no @skip or @include; what is in it may.',
        );
}
