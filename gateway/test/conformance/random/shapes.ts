import type { GraphQLCompositeType, GraphQLField, GraphQLInputType } from 'graphql';

/**
 * What is drawn at random: a tree in which every part can be left out or made simpler without a thought for the rest.
 * Names, variables and fragments are given when it is written down (`write-operation.ts`), so that what is left of a
 * tree while a failure is made smaller is a valid operation again.
 */
export interface OperationShape {
  readonly kind: 'query' | 'mutation';
  readonly selections: readonly SelectionShape[];
}

export type SelectionShape = FieldShape | TypenameShape | FragmentShape | SpreadShape;

export interface FieldShape {
  readonly kind: 'field';
  readonly field: GraphQLField<unknown, unknown>;
  /** One of a few names, so that they meet; without one it bears its own. */
  readonly alias: number | undefined;
  readonly arguments: readonly InputShape[];
  readonly conditions: readonly ConditionShape[];
  readonly selections: readonly SelectionShape[];
  /** The same field once more in the same selection set, with other parts: both are merged. */
  readonly again: Pick<FieldShape, 'conditions' | 'selections'> | undefined;
}

export interface TypenameShape {
  readonly kind: 'typename';
  readonly alias: number | undefined;
  readonly conditions: readonly ConditionShape[];
}

export interface FragmentShape {
  readonly kind: 'fragment';
  readonly written: 'inline' | 'inline, of no type' | 'named';
  readonly on: GraphQLCompositeType;
  readonly conditions: readonly ConditionShape[];
  readonly selections: readonly SelectionShape[];
}

/** A named fragment that stands somewhere before, spread here too. */
interface SpreadShape {
  readonly kind: 'spread';
  readonly pick: number;
  readonly conditions: readonly ConditionShape[];
}

export interface ConditionShape {
  readonly directive: 'skip' | 'include';
  readonly value: ValueShape;
}

/** An argument, or a field of an input object. */
export interface InputShape {
  readonly name: string;
  readonly value: ValueShape;
}

export type ValueShape = ConstantShape | VariableShape;

/** A value as it can be written into the operation, or into JSON where no variable is in it. */
export type ConstantShape =
  | { readonly kind: 'null' }
  | { readonly kind: 'scalar'; readonly value: string | number | boolean }
  | { readonly kind: 'enum'; readonly value: string }
  | { readonly kind: 'list'; readonly items: readonly ValueShape[] }
  | { readonly kind: 'object'; readonly fields: readonly InputShape[] };

export interface VariableShape {
  readonly kind: 'variable';
  /** As it is declared, which may be stricter than where it stands. */
  readonly type: GraphQLInputType;
  readonly default: ConstantShape | undefined;
  readonly given: ConstantShape | 'nothing';
  /** Whether to take, in place of a new variable, one of the same type that is there. */
  readonly known: boolean;
}
