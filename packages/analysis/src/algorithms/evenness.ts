/**
 * How evenly something is spread over people.
 *
 *     J = H / ln S     H = −Σ_i p_i ln p_i     p_i = c_i / Σ c     0 ln 0 = 0
 *
 * S is the number of all given counts, those of 0 included: where three of thirty share something in equal parts, it is not evenly
 * spread. The variant over those with a share alone (leave the zeros out before calling) would give that 1.
 *
 * Range      0 (all with one) to 1 (equally much with each).
 * Edges      null for fewer than 2 counts, or when all are 0.
 * Cost       O(S).
 * Source     Pielou (1966), J. Theor. Biol. 13:131, https://doi.org/10.1016/0022-5193(66)90013-0
 * @throws RangeError when a count is negative or not finite
 */
export function evenness(counts: ArrayLike<number>): number | null {
  let total = 0;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!;
    if (!(count >= 0 && count < Infinity)) throw new RangeError(`A count must be finite and at least 0, not ${count}.`);
    total += count;
  }
  if (counts.length < 2 || total === 0) return null;
  let entropy = 0;
  for (let i = 0; i < counts.length; i++) {
    const share = counts[i]! / total;
    if (share > 0) entropy -= share * Math.log(share);
  }
  // Rounding may lead a hair past the end of the range.
  return Math.min(1, entropy / Math.log(counts.length));
}
