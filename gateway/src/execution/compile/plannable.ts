import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  print,
  type DirectiveNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { collectFields, type Selecting } from '../project/collect-fields';
import { isIncluded } from '../project/conditions';
import type { PlanNames } from './plan-names';

export interface PlannableOptions extends Selecting {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  readonly names: PlanNames;
  /** `Interface.field` of what is to be asked of all objects of an interface, or of none. */
  readonly hoisted: ReadonlySet<string>;
}

/**
 * An operation as Apollo's planner plans it rightly: the same values, asked for in the plainest words. Conditions are
 * decided, so that no plan runs a mutation twice or leaves out what another field requires; fragments are where they
 * say something about a type; unions in conditions are spelt out; and no name can be taken for another.
 *
 * @returns undefined where nothing is to be fetched
 */
export function plannable(
  operation: OperationDefinitionNode,
  options: PlannableOptions,
): OperationDefinitionNode | undefined {
  const root = options.schema.getRootType(operation.operation);
  if (!root) throw new Error(`The schema has no ${operation.operation}.`);
  const selections = new Writer(options).selections([operation.selectionSet], root);
  if (selections.length === 0) return undefined;
  return { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

class Writer {
  constructor(private readonly options: PlannableOptions) {}

  /** All but the type's name, which goes without saying where the type is known. */
  selections(sets: readonly SelectionSetNode[], type: GraphQLCompositeType): SelectionNode[] {
    return isObjectType(type)
      ? [...collectFields(sets, type.name, this.options).values()].flatMap((nodes) => this.field(nodes, type))
      : this.ofAbstract(sets, type);
  }

  /** Asks for the name of whatever may be of several types, and as high up as can be: further down it may be asked of a subgraph that knows none but the interface's. */
  private set(sets: readonly SelectionSetNode[], type: GraphQLCompositeType): SelectionSetNode {
    const selections = this.selections(sets, type);
    const isNameless = isObjectType(type) && selections.length > 0;
    return { kind: Kind.SELECTION_SET, selections: isNameless ? selections : [typename, ...selections] };
  }

  private field(nodes: readonly FieldNode[], parent: GraphQLCompositeType): FieldNode[] {
    const [node] = nodes;
    const name = node?.name.value ?? '';
    if (!node || name.startsWith('__')) return [];
    const type = 'getFields' in parent ? parent.getFields()[name]?.type : undefined;
    if (!type) throw new Error(`${parent.name} has no field ${name}: the operation is not valid.`);
    const planned = this.options.names.of(node);
    const below = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return [
      {
        kind: Kind.FIELD,
        name: node.name,
        ...(planned !== name && { alias: { kind: Kind.NAME, value: planned } }),
        arguments: node.arguments,
        directives: node.directives?.filter(isNoCondition),
        ...(below.length > 0 && { selectionSet: this.set(below, getNamedType(type) as GraphQLCompositeType) }),
      },
    ];
  }

  /** Fields of all that it may be, and for each narrower type what is asked of that alone. */
  private ofAbstract(sets: readonly SelectionSetNode[], type: GraphQLCompositeType): SelectionNode[] {
    const { fragments, holds, names, schema } = this.options;
    const fields = new Map<string, FieldNode[]>();
    const narrower = new Map<GraphQLCompositeType, SelectionSetNode[]>();
    const entered = new Set<string>();
    const add = <Key, Value>(to: Map<Key, Value[]>, key: Key, value: Value): void =>
      void to.set(key, [...(to.get(key) ?? []), value]);

    const collect = ({ selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        if (!isIncluded(selection.directives, holds)) continue;
        if (selection.kind === Kind.FIELD) {
          add(fields, names.of(selection), selection);
          continue;
        }
        if (selection.kind === Kind.FRAGMENT_SPREAD) {
          if (entered.has(selection.name.value)) continue;
          entered.add(selection.name.value);
        }
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection;
        if (!fragment) continue;
        const condition = fragment.typeCondition?.name.value;
        const on = condition === undefined ? type : (schema.getType(condition) as GraphQLCompositeType);
        if (on === type || (isInterfaceType(on) && isInterfaceType(type) && schema.isSubType(on, type)))
          collect(fragment.selectionSet);
        else for (const each of this.spelt(on, type)) add(narrower, each, fragment.selectionSet);
      }
    };
    for (const set of sets) collect(set);

    const asked = [...fields.values()].flatMap((nodes) => this.field(nodes, type));
    const askedOfSome = [...narrower].flatMap(([on, of]): SelectionNode[] => {
      const within = this.selections(of, on).filter((selection) => !this.hoist(selection, type, asked));
      if (within.length === 0) return [];
      const typeCondition = { kind: Kind.NAMED_TYPE as const, name: { kind: Kind.NAME as const, value: on.name } };
      const selectionSet = { kind: Kind.SELECTION_SET as const, selections: within };
      return [{ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet }];
    });
    return [...asked, ...askedOfSome];
  }

  /** Asks of all objects of the interface what was asked of some, where need be. What the others answer is not looked at. */
  private hoist(selection: SelectionNode, type: GraphQLCompositeType, asked: FieldNode[]): boolean {
    if (selection.kind !== Kind.FIELD || !this.options.hoisted.has(`${type.name}.${selection.name.value}`))
      return false;
    const nameOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;
    const known = asked.find((field) => nameOf(field) === nameOf(selection));
    const sameAs = ({ selectionSet: _, ...field }: FieldNode): string => print(field);
    if (known && sameAs(known) !== sameAs(selection)) return false;
    asked.push(selection);
    return true;
  }

  /** A union says nothing to subgraphs that do not have it: the objects in it that may be met. */
  private spelt(on: GraphQLCompositeType, within: GraphQLCompositeType): readonly GraphQLCompositeType[] {
    if (!isUnionType(on) || isObjectType(within)) return [on];
    const possible = this.options.schema.getPossibleTypes(within);
    return on.getTypes().filter((type) => possible.includes(type));
  }
}

const isNoCondition = ({ name }: DirectiveNode): boolean => name.value !== 'skip' && name.value !== 'include';
