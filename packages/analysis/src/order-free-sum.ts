/**
 * A sum with the same bits in whatever order its terms come: floating-point addition is not associative, so they are added
 * from the least to the greatest. O(n log n).
 */
export function orderFreeSum(terms: Iterable<number>): number {
  let sum = 0;
  for (const term of Float64Array.from(terms).sort()) sum += term;
  return sum;
}
