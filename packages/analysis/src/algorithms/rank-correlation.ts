/**
 * Whether one thing tends to be greater where another is: Spearman's ρ, Pearson's correlation of the ranks of two columns.
 * Values that are equal to the bit share the mean of the ranks that they take up.
 *
 * Range      −1 (the greater the one, the less the other) to 1 (both rise together); 0 where neither tells of the other.
 * Edges      null for fewer than 2 rows, or where a column is the same in all.
 * Cost       O(N log N) for N rows.
 * Source     Spearman (1904), Am. J. Psychol. 15:72, https://doi.org/10.2307/1412159; ties as in Kendall (1945), Biometrika 33:239,
 *            https://doi.org/10.1093/biomet/33.3.239
 * @param one finite numbers
 * @param other as many
 */
export function rankCorrelation(one: Float64Array, other: Float64Array): number | null {
  const a = centredRanks(one);
  const b = centredRanks(other);
  let together = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let row = 0; row < a.length; row++) {
    together += a[row]! * b[row]!;
    squaresA += a[row]! * a[row]!;
    squaresB += b[row]! * b[row]!;
  }
  if (squaresA === 0 || squaresB === 0) return null;
  // Rounding may lead a hair past the ends of the range.
  return Math.max(-1, Math.min(1, together / Math.sqrt(squaresA * squaresB)));
}

/** The rank of each value, less the mean rank. */
function centredRanks(values: Float64Array): Float64Array {
  const sorted = values.slice().sort();
  const middle = (values.length - 1) / 2;
  const ranks = new Float64Array(values.length); // of the values in `sorted`, at the first place of each
  for (let first = 0, next = 0; first < sorted.length; first = next) {
    while (next < sorted.length && sorted[next] === sorted[first]) next += 1;
    ranks[first] = (first + next - 1) / 2 - middle;
  }
  return values.map((value) => ranks[firstPlace(sorted, value)]!);
}

/** Where a value stands for the first time in a sorted column that holds it. */
function firstPlace(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
