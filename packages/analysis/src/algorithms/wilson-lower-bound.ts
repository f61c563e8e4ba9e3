/** The standard normal quantile of 0.975: both ends of the interval together leave out 5 %. */
const z = 1.959963984540054;

/**
 * The share that so few trials vouch for: the lower end of Wilson's score interval.
 *
 *     (p + z²/2N − z √(p(1 − p)/N + z²/4N²)) / (1 + z²/N)     p = successes / N, z = 1.959963984540054
 *
 * Range      0 to p. One success in one trial vouches for 0.21, a hundred in a hundred for 0.96.
 * Direction  higher is better supported.
 * Edges      null without trials; exactly 0 without successes.
 * Cost       O(1).
 * About      the group (at least 5 people).
 * Source     Wilson (1927), J. Am. Stat. Assoc. 22:209, https://doi.org/10.1080/01621459.1927.10502953
 * @throws RangeError unless 0 ≤ successes ≤ trials, whole numbers
 */
export function wilsonLowerBound(successes: number, trials: number): number | null {
  if (!Number.isSafeInteger(successes) || !Number.isSafeInteger(trials) || successes < 0 || successes > trials)
    throw new RangeError(`There cannot be ${successes} successes in ${trials} trials.`);
  if (trials === 0) return null;
  if (successes === 0) return 0; // what rounding leaves of p + z²/2N − z²/2N is not 0
  const share = successes / trials;
  const spread = z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  return (share + (z * z) / (2 * trials) - spread) / (1 + (z * z) / trials);
}
