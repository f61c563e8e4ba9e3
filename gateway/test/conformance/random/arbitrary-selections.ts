import fc from 'fast-check';
import {
  doTypesOverlap,
  getNamedType,
  isCompositeType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import type { ArbitraryValues } from './arbitrary-values';
import { rarely } from './rarely';
import type { FieldShape, FragmentShape, SelectionShape } from './shapes';

const LONGEST = 4;
const aliases = rarely(3, fc.nat({ max: 3 }));

/** Selection sets of a schema's types. */
export class ArbitrarySelections {
  private readonly known = new Map<string, fc.Arbitrary<SelectionShape[]>>();
  private readonly composite: readonly GraphQLCompositeType[];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly values: ArbitraryValues,
  ) {
    this.composite = Object.values(schema.getTypeMap())
      .filter(isCompositeType)
      .filter(({ name }) => !name.startsWith('__'));
  }

  /** @param depth how many more selection sets may stand in this one */
  of(type: GraphQLCompositeType, depth: number): fc.Arbitrary<SelectionShape[]> {
    const key = `${depth} ${type.name}`;
    const known = this.known.get(key) ?? this.setsOf(type, depth);
    this.known.set(key, known);
    return known;
  }

  private setsOf(type: GraphQLCompositeType, depth: number): fc.Arbitrary<SelectionShape[]> {
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    const branches = depth > 0 ? fields.filter((field) => !leaves.includes(field)) : [];
    const choices: fc.WeightedArbitrary<SelectionShape>[] = [
      { weight: 1, arbitrary: this.typename() },
      ...some(
        5,
        leaves.map((field) => this.field(field, depth)),
      ),
      ...some(
        6,
        branches.map((field) => this.field(field, depth)),
      ),
      ...some(fields.length > 0 ? 3 : 8, depth > 0 ? this.fragmentsIn(type, depth) : []),
      { weight: 1, arbitrary: this.spread() },
    ];
    return fc.array(fc.oneof({ withCrossShrink: true }, ...choices), { minLength: 1, maxLength: LONGEST });
  }

  private typename(): fc.Arbitrary<SelectionShape> {
    return fc.record({
      kind: fc.constant('typename' as const),
      alias: aliases,
      conditions: this.values.conditions,
    });
  }

  private spread(): fc.Arbitrary<SelectionShape> {
    return fc.record({
      kind: fc.constant('spread' as const),
      pick: fc.nat({ max: 7 }),
      conditions: this.values.conditions,
    });
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): fc.Arbitrary<FieldShape> {
    const type = getNamedType(field.type);
    const selections = isCompositeType(type) ? this.of(type, depth - 1) : fc.constant([]);
    const conditions = this.values.conditions;
    return fc.record({
      kind: fc.constant('field' as const),
      field: fc.constant(field),
      alias: aliases,
      arguments: this.values.inputs(field.args),
      conditions,
      selections,
      again: rarely(12, fc.record({ conditions, selections })),
    });
  }

  /** On the type itself, and on each that something of it may be besides. */
  private fragmentsIn(type: GraphQLCompositeType, depth: number): fc.Arbitrary<FragmentShape>[] {
    return this.composite
      .filter((on) => doTypesOverlap(this.schema, type, on))
      .map((on) =>
        fc.record({
          kind: fc.constant('fragment' as const),
          written: fc.constantFrom('inline', 'named', ...(on === type ? (['inline, of no type'] as const) : [])),
          on: fc.constant(on),
          conditions: this.values.conditions,
          selections: this.of(on, depth - 1),
        }),
      );
  }
}

/** One of these, with this weight for all of them together. */
const some = <Value>(weight: number, of: fc.Arbitrary<Value>[]): fc.WeightedArbitrary<Value>[] =>
  of.length > 0 ? [{ weight, arbitrary: fc.oneof(...of) }] : [];
