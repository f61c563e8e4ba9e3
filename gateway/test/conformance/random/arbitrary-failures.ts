import fc from 'fast-check';
import type { Failures } from '../supergraph';

/** One value of one thing. */
export interface Coordinate {
  readonly type: string;
  readonly key: string;
  readonly field: string;
}

/** Some of the values that an operation asks for: the n-th, and so on. */
export const picks: fc.Arbitrary<number[]> = fc.array(fc.nat({ max: 999 }), { minLength: 1, maxLength: 6 });

/** @param asked what the operation asks for where nothing fails */
export const failingOf = (some: readonly number[], asked: readonly Coordinate[]): Coordinate[] =>
  asked.length === 0 ? [] : [...new Set(some.map((pick) => asked[pick % asked.length]!))];

/** To be given to the subgraphs and to the monolith. */
export const failsAt =
  (failing: readonly Coordinate[]): Failures['fails'] =>
  (type, key, field) =>
    failing.some((one) => one.type === type && one.key === key && one.field === field);
