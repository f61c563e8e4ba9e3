import { actsBy } from '../record/acts-by';
import { NONE } from '../record/interaction-table';
import type { Facts } from './facts';

/** How often each person thanked somebody else, and was thanked by somebody else. */
export interface Thanks {
  readonly given: Float64Array;
  readonly received: Float64Array;
}

/** Fact: who recognises whom. What thanks three people is given once, and received by each. */
export function thanks({ record: { people, interactions, kinds } }: Facts): Thanks {
  const { from, to, kind } = interactions;
  const isRecognition = kinds.map((each) => each.isRecognition);
  const counts = (row: number): boolean => isRecognition[kind[row]!]! && to[row] !== NONE && to[row] !== from[row];
  return {
    given: actsBy(from, people.length, interactions, counts),
    received: actsBy(to, people.length, interactions, counts),
  };
}
