import type { Ratings } from '../src/algorithms/krippendorff-alpha';

export type Rating = readonly [rater: number, item: number, value: number];

export const ratingsOf = (...ratings: readonly Rating[]): Ratings => ({
  rater: Uint32Array.from(ratings, ([rater]) => rater),
  item: Uint32Array.from(ratings, ([, item]) => item),
  value: Float64Array.from(ratings, ([, , value]) => value),
});
