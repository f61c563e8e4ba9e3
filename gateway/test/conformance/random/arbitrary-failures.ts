import fc from 'fast-check';
import type { Failures } from '../supergraph';
import { rarely } from './rarely';

/** One value of one thing. */
export interface Coordinate {
  readonly type: string;
  readonly key: string;
  readonly field: string;
}

/** What goes wrong, before it is known what an operation asks for: the n-th of the values that it asks for, and so on. */
export interface FailureShape {
  readonly values: readonly number[];
  readonly down: readonly string[];
}

export const failureShapes = (subgraphs: readonly string[]): fc.Arbitrary<FailureShape> =>
  fc.record({
    values: fc.oneof(
      { withCrossShrink: true },
      { weight: 1, arbitrary: fc.constant<number[]>([]) },
      { weight: 2, arbitrary: fc.array(fc.nat({ max: 999 }), { minLength: 1, maxLength: 6 }) },
    ),
    down: rarely(4, fc.subarray([...subgraphs], { minLength: 1, maxLength: 2 })).map((down) => down ?? []),
  });

/** @param asked what the operation asks for where nothing fails */
export function failingOf({ values }: FailureShape, asked: readonly Coordinate[]): Coordinate[] {
  if (asked.length === 0) return [];
  return [...new Set(values.map((value) => asked[value % asked.length]!))];
}

/** To be given to the subgraphs and the monolith. */
export const failuresOf = (failing: readonly Coordinate[], down: readonly string[]): Failures => ({
  fails: (type, key, field) => failing.some((one) => one.type === type && one.key === key && one.field === field),
  down: new Set(down),
});
