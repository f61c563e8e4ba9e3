import fc from 'fast-check';
import type { Tie } from '../src/graph/tie';

export interface Network {
  readonly people: string[];
  readonly ties: Tie<string>[];
}

/**
 * Up to eight people and any ties between them. Strengths are 0.1 or 0.2, so that the two directions of a pair add up to one to
 * four tenths: lengths are then multiples of 5/6, many paths are equally long, and their sums round differently.
 */
export const networks: fc.Arbitrary<Network> = fc
  .uniqueArray(fc.string({ unit: 'binary', maxLength: 3 }), { maxLength: 8 })
  .chain((people) => {
    const pairs = people.flatMap((from) => people.filter((to) => to !== from).map((to) => ({ from, to })));
    const ties = fc
      .tuple(
        fc.subarray(pairs),
        fc.array(fc.constantFrom(0.1, 0.2), { minLength: pairs.length, maxLength: pairs.length }),
      )
      .map(([some, weights]) => some.map((pair, i): Tie<string> => ({ ...pair, weight: weights[i]! })));
    return fc.record({ people: fc.constant(people), ties });
  });

/** The same things in another order. */
export const shuffled = <Value>(values: readonly Value[]): fc.Arbitrary<Value[]> =>
  fc.shuffledSubarray([...values], { minLength: values.length });
