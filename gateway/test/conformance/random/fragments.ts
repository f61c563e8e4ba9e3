import {
  doTypesOverlap,
  getNamedType,
  Kind,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionNode,
} from 'graphql';
import { meaningOf, typeOf } from './meaning-of';
import type { MergeScope } from './merge-scope';

interface Fragment {
  readonly name: string;
  readonly on: GraphQLCompositeType;
  readonly selections: readonly SelectionNode[];
}

/** The named fragments of a document, as far as they are written. None holds one that is written after it. */
export class Fragments {
  private readonly written: Fragment[] = [];
  private named = 0;

  constructor(private readonly schema: GraphQLSchema) {}

  newName(): string {
    return `F${++this.named}`;
  }

  add(fragment: Fragment): void {
    this.written.push(fragment);
  }

  /** The name of one that may be spread here, where there is any. What it asks for is taken into the scope. */
  pick(pick: number, parent: GraphQLCompositeType, scope: MergeScope): string | undefined {
    const fitting = this.written.filter(
      ({ on, selections }) => doTypesOverlap(this.schema, parent, on) && this.fits(selections, on, scope),
    );
    const picked = fitting[pick % fitting.length];
    if (picked) this.enter(picked.selections, picked.on, scope);
    return picked?.name;
  }

  definitions(): FragmentDefinitionNode[] {
    return this.written.map(({ name, on, selections }) => ({
      kind: Kind.FRAGMENT_DEFINITION,
      name: { kind: Kind.NAME, value: name },
      typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: on.name } },
      selectionSet: { kind: Kind.SELECTION_SET, selections },
    }));
  }

  private fits(selections: readonly SelectionNode[], parent: GraphQLCompositeType, scope: MergeScope): boolean {
    return selections.every((selection) => {
      if (selection.kind !== Kind.FIELD) {
        const { on, selections: within } = this.inside(selection, parent);
        return this.fits(within, on, scope);
      }
      const name = (selection.alias ?? selection.name).value;
      if (!scope.takes(name, meaningOf(selection, parent))) return false;
      const type = typeOf(selection, parent);
      return (
        !type ||
        !selection.selectionSet ||
        this.fits(selection.selectionSet.selections, getNamedType(type) as GraphQLCompositeType, scope.below(name))
      );
    });
  }

  private enter(selections: readonly SelectionNode[], parent: GraphQLCompositeType, scope: MergeScope): void {
    for (const selection of selections) {
      if (selection.kind !== Kind.FIELD) {
        const { on, selections: within } = this.inside(selection, parent);
        this.enter(within, on, scope);
        continue;
      }
      const below = scope.take((selection.alias ?? selection.name).value, meaningOf(selection, parent));
      const type = typeOf(selection, parent);
      if (type && selection.selectionSet)
        this.enter(selection.selectionSet.selections, getNamedType(type) as GraphQLCompositeType, below);
    }
  }

  private inside(
    selection: Exclude<SelectionNode, { kind: Kind.FIELD }>,
    parent: GraphQLCompositeType,
  ): Pick<Fragment, 'on' | 'selections'> {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.written.find(({ name }) => name === selection.name.value)!;
    const condition = selection.typeCondition?.name.value;
    return {
      on: condition ? (this.schema.getType(condition) as GraphQLCompositeType) : parent,
      selections: selection.selectionSet.selections,
    };
  }
}
