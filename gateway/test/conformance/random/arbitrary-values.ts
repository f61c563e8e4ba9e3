import fc from 'fast-check';
import {
  getNullableType,
  GraphQLBoolean,
  GraphQLNonNull,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import { rarely } from './rarely';
import type { ConditionShape, ConstantShape, InputShape, ValueShape, VariableShape } from './shapes';

/** Values of a scalar, by its name and by that of the argument or input field where one is needed. */
export type ScalarValues = (scalar: string, name: string) => fc.Arbitrary<string | number | boolean>;

/** Where a value stands. */
type Position = Pick<GraphQLArgument | GraphQLInputField, 'name' | 'type' | 'defaultValue'>;

const isRequired = ({ type, defaultValue }: Position): boolean => isNonNullType(type) && defaultValue === undefined;

const DEEPEST_INPUT = 3;

/** Arguments, input fields and conditions: written out or from variables, given, null or left out. */
export class ArbitraryValues {
  constructor(private readonly scalars: ScalarValues) {}

  /** Some of these; all that are required among them. */
  inputs(positions: readonly Position[]): fc.Arbitrary<InputShape[]> {
    return this.inputsAt(positions, true, 0);
  }

  readonly conditions: fc.Arbitrary<ConditionShape[]> = fc.oneof(
    { withCrossShrink: true },
    { weight: 12, arbitrary: fc.constant<ConditionShape[]>([]) },
    { weight: 2, arbitrary: fc.array(this.condition(), { minLength: 1, maxLength: 1 }) },
    {
      weight: 1,
      arbitrary: fc.tuple(this.condition(), this.condition()).map(([one, other]): ConditionShape[] => [
        { ...one, directive: 'skip' },
        { ...other, directive: 'include' },
      ]),
    },
  );

  private condition(): fc.Arbitrary<ConditionShape> {
    return fc.record({
      directive: fc.constantFrom('include', 'skip'),
      value: this.value({ name: 'if', type: new GraphQLNonNull(GraphQLBoolean), defaultValue: undefined }, true, 0),
    });
  }

  private inputsAt(positions: readonly Position[], variables: boolean, depth: number): fc.Arbitrary<InputShape[]> {
    const each = positions.map((position) => {
      const given = this.value(position, variables, depth).map((value): InputShape => ({ name: position.name, value }));
      return isRequired(position) ? given : rarely(2, given);
    });
    return fc.tuple(...each).map((inputs) => inputs.filter((input) => input !== undefined));
  }

  private value(position: Position, variables: boolean, depth: number): fc.Arbitrary<ValueShape> {
    const constant = this.constant(position.type, position.name, variables, depth);
    if (!variables) return constant;
    return fc.oneof({ withCrossShrink: true }, constant, this.variable(position, depth));
  }

  private constant(
    type: GraphQLInputType,
    name: string,
    variables: boolean,
    depth: number,
  ): fc.Arbitrary<ConstantShape> {
    if (!isNonNullType(type)) {
      const none: fc.Arbitrary<ConstantShape> = fc.constant({ kind: 'null' });
      if (depth > DEEPEST_INPUT) return none;
      return fc.oneof(
        { weight: 6, arbitrary: this.constant(new GraphQLNonNull(type), name, variables, depth) },
        { weight: 1, arbitrary: none },
      );
    }
    const wanted = type.ofType;
    if (isListType(wanted)) {
      const item = { name, type: wanted.ofType, defaultValue: undefined };
      return fc
        .array(this.value(item, variables, depth + 1), { maxLength: 3 })
        .map((items): ConstantShape => ({ kind: 'list', items }));
    }
    if (isInputObjectType(wanted))
      return this.inputsAt(Object.values(wanted.getFields()), variables, depth + 1).map((fields): ConstantShape => ({
        kind: 'object',
        fields,
      }));
    if (isEnumType(wanted))
      return fc.constantFrom(...wanted.getValues()).map(({ name: value }): ConstantShape => ({ kind: 'enum', value }));
    return this.scalars(wanted.toString(), name).map((value): ConstantShape => ({ kind: 'scalar', value }));
  }

  /**
   * As strict as its place or stricter; or laxer with a default, as validation allows. What could still be null at a
   * place that takes none is never given: that is an error of the request, and of no place in the answer.
   */
  private variable({ name, type }: Position, depth: number): fc.Arbitrary<VariableShape> {
    const plain = (some: GraphQLInputType): fc.Arbitrary<ConstantShape> => this.constant(some, name, false, depth);
    const strict = isNonNullType(type) ? type : new GraphQLNonNull(type);
    const lax: GraphQLInputType = getNullableType(type);
    const kind = fc.constant('variable' as const);
    const nothing = fc.constant('nothing' as const);

    const required = fc.record<VariableShape>({
      kind,
      type: fc.constant(strict),
      default: fc.constant(undefined),
      given: plain(strict),
      known: fc.boolean(),
    });
    const defaulted = fc.record<VariableShape>({
      kind,
      type: fc.constantFrom(strict, lax),
      default: plain(strict),
      given: fc.oneof(plain(strict), nothing),
      known: fc.constant(false),
    });
    if (isNonNullType(type)) return fc.oneof(required, defaulted);
    const optional = fc.record<VariableShape>({
      kind,
      type: fc.constant(lax),
      default: rarely(2, plain(lax)),
      given: fc.oneof(plain(lax), nothing),
      known: fc.boolean(),
    });
    return fc.oneof(required, defaulted, optional);
  }
}
