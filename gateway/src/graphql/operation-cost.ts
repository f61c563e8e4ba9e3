import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { pageSize, type PageSize } from './page-size';

export interface CostedOperation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

/** What an operation costs on certain variables. */
export type Cost = (variables: Readonly<Record<string, unknown>>) => number;

/** What lists are taken to hold that have no page size: nobody knows before they are fetched, and most hold fewer. */
export const ASSUMED_ENTRIES = 10;

type AnyField = GraphQLField<unknown, unknown>;
type Parent = GraphQLNamedType | null | undefined;

/** What is known without the variables, and what is to be multiplied once they are. */
interface Sum {
  readonly known: number;
  readonly pages: readonly { readonly size: PageSize; readonly inner: Sum }[];
}

const NOTHING: Sum = { known: 0, pages: [] };

/**
 * How many fields the answer may have: each counts one, and what lies under a list counts as often as the list may have
 * entries. That is its page size (`first`), which holds for the lists of a connection as well; a list without one counts
 * as {@link ASSUMED_ENTRIES}. Each fragment is counted wherever it stands. What is asked about the schema itself counts one a field.
 */
export function costOf({ schema, operation, fragments }: CostedOperation): Cost {
  const counted = new Map<string, Sum>();

  const ofFragment = (name: string, inPage: boolean): Sum => {
    const key = `${name} ${String(inPage)}`;
    const known = counted.get(key);
    if (known) return known;
    counted.set(key, NOTHING); // one that spreads itself is found by validation
    const fragment = fragments[name];
    const sum = fragment
      ? ofSelections(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value), inPage)
      : NOTHING;
    counted.set(key, sum);
    return sum;
  };

  const ofField = (node: FieldNode, field: AnyField | undefined, inPage: boolean): Sum => {
    const size = sizeOf(operation, node, field, inPage);
    const inPageBelow = field !== undefined && hasPages(field) && !isListType(getNullableType(field.type));
    const inner = node.selectionSet
      ? ofSelections(node.selectionSet, field && getNamedType(field.type), inPageBelow)
      : NOTHING;
    return typeof size === 'number' && inner.pages.length === 0
      ? { known: 1 + size * inner.known, pages: [] }
      : { known: 1, pages: [{ size, inner }] };
  };

  /** @param inPage whether the lists among them are a page whose size their parent has already counted */
  const ofSelections = ({ selections }: SelectionSetNode, parent: Parent, inPage: boolean): Sum =>
    selections
      .map((selection) => {
        if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value, inPage);
        if (selection.kind === Kind.FIELD) return ofField(selection, fieldOf(parent, selection.name.value), inPage);
        const on = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : parent;
        return ofSelections(selection.selectionSet, on, inPage);
      })
      .reduce((sum, { known, pages }) => ({ known: sum.known + known, pages: [...sum.pages, ...pages] }), NOTHING);

  const sum = ofSelections(operation.selectionSet, schema.getRootType(operation.operation), false);
  return (variables) => evaluate(sum, variables);
}

const evaluate = ({ known, pages }: Sum, variables: Parameters<Cost>[0]): number =>
  pages.reduce(
    (sum, { size, inner }) => sum + (typeof size === 'number' ? size : size(variables)) * evaluate(inner, variables),
    known,
  );

function fieldOf(parent: Parent, name: string): AnyField | undefined {
  if (!isCompositeType(parent) || !(isObjectType(parent) || isInterfaceType(parent))) return undefined;
  return parent.getFields()[name];
}

const hasPages = (field: AnyField): boolean => field.args.some(({ name }) => name === 'first');

function sizeOf(
  operation: OperationDefinitionNode,
  node: FieldNode,
  field: AnyField | undefined,
  inPage: boolean,
): PageSize {
  const first = field?.args.find(({ name }) => name === 'first');
  if (first) return pageSize(operation, node, first);
  return field && !inPage && isListType(getNullableType(field.type)) ? ASSUMED_ENTRIES : 1;
}
