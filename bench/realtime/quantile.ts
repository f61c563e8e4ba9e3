/**
 * The least of the values that this share of them does not exceed; NaN where there are none.
 *
 * @param sorted in ascending order
 * @param share above 0, at most 1
 */
export const quantile = (sorted: ArrayLike<number>, share: number): number =>
  sorted[Math.ceil(sorted.length * share) - 1] ?? NaN;
