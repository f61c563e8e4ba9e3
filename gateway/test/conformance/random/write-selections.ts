import {
  getNamedType,
  Kind,
  type DirectiveNode,
  type FieldNode,
  type GraphQLCompositeType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Fragments } from './fragments';
import { meaningOf } from './meaning-of';
import { MergeScope } from './merge-scope';
import type { ConditionShape, FieldShape, FragmentShape, SelectionShape, TypenameShape } from './shapes';
import type { Variables } from './variables';
import { writeArguments, writeValue } from './write-values';

/** Short ones, and names that fields bear as well. */
const ALIASES = ['a', 'b', 'id', 'name'];

/** What stays readable, and is asked in a moment. */
const MOST_FIELDS = 30;

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** Writes selection sets. What would make the operation invalid gets another name, or is left out. */
export class SelectionWriter {
  private fields = 0;

  constructor(
    private readonly fragments: Fragments,
    private readonly variables: Variables,
  ) {}

  write(shapes: readonly SelectionShape[], parent: GraphQLCompositeType, scope = new MergeScope()): SelectionSetNode {
    const again: SelectionNode[] = [];
    const selections = shapes.flatMap((shape) => this.selection(shape, parent, scope, again));
    const all = [...selections, ...again];
    if (all.length > 0) return { kind: Kind.SELECTION_SET, selections: all };
    scope.take('__typename', meaningOf(typename, parent));
    return { kind: Kind.SELECTION_SET, selections: [typename] };
  }

  private selection(
    shape: SelectionShape,
    parent: GraphQLCompositeType,
    scope: MergeScope,
    again: SelectionNode[],
  ): SelectionNode[] {
    if (this.fields >= MOST_FIELDS) return [];
    switch (shape.kind) {
      case 'typename':
        return [this.typename(shape, parent, scope)];
      case 'field':
        return [this.field(shape, parent, scope, again)];
      case 'fragment':
        return [this.fragment(shape, scope)];
      case 'spread': {
        const name = this.fragments.pick(shape.pick, parent, scope);
        return name === undefined ? [] : [this.spread(name, shape.conditions)];
      }
    }
  }

  private typename(shape: TypenameShape, parent: GraphQLCompositeType, scope: MergeScope): FieldNode {
    const node = this.named({ ...typename, directives: this.directives(shape.conditions) }, shape.alias, parent, scope);
    scope.take((node.alias ?? node.name).value, meaningOf(node, parent));
    return node;
  }

  /** The field; the second time it is asked for goes to `again`, to stand after all else. */
  private field(shape: FieldShape, parent: GraphQLCompositeType, scope: MergeScope, again: SelectionNode[]): FieldNode {
    this.fields++;
    const plain: FieldNode = {
      kind: Kind.FIELD,
      name: { kind: Kind.NAME, value: shape.field.name },
      arguments: writeArguments(shape.arguments, this.variables.name),
    };
    const node = this.named(plain, shape.alias, parent, scope);
    const below = scope.take((node.alias ?? node.name).value, meaningOf(node, parent));
    const occurrence = ({ conditions, selections }: Pick<FieldShape, 'conditions' | 'selections'>): FieldNode => ({
      ...node,
      directives: this.directives(conditions),
      ...(selections.length > 0 && {
        selectionSet: this.write(selections, getNamedType(shape.field.type) as GraphQLCompositeType, below),
      }),
    });
    const first = occurrence(shape);
    if (shape.again) again.push(occurrence(shape.again));
    return first;
  }

  /** With its alias or its own name; where that would say two things at once, with a name of its own. */
  private named(
    node: FieldNode,
    alias: number | undefined,
    parent: GraphQLCompositeType,
    scope: MergeScope,
  ): FieldNode {
    const meaning = meaningOf(node, parent);
    const own = node.name.value;
    const wanted = alias === undefined ? own : ALIASES[alias % ALIASES.length]!;
    const free = (name: string): boolean => scope.takes(name, meaning);
    let name = wanted;
    for (let number = 2; !free(name); number++) name = `${own.replace(/^__/, '')}${number}`;
    return name === own ? node : { ...node, alias: { kind: Kind.NAME, value: name } };
  }

  private fragment({ written, on, conditions, selections }: FragmentShape, scope: MergeScope): SelectionNode {
    if (written === 'named') {
      const name = this.fragments.newName();
      this.fragments.add({ name, on, selections: this.write(selections, on, scope).selections });
      return this.spread(name, conditions);
    }
    return {
      kind: Kind.INLINE_FRAGMENT,
      ...(written === 'inline' && {
        typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: on.name } },
      }),
      directives: this.directives(conditions),
      selectionSet: this.write(selections, on, scope),
    };
  }

  private spread(name: string, conditions: readonly ConditionShape[]): SelectionNode {
    return {
      kind: Kind.FRAGMENT_SPREAD,
      name: { kind: Kind.NAME, value: name },
      directives: this.directives(conditions),
    };
  }

  private directives(conditions: readonly ConditionShape[]): DirectiveNode[] {
    return conditions.map(({ directive, value }) => ({
      kind: Kind.DIRECTIVE,
      name: { kind: Kind.NAME, value: directive },
      arguments: [
        { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'if' }, value: writeValue(value, this.variables.name) },
      ],
    }));
  }
}
