import { orderFreeSum } from './order-free-sum';

/**
 * How evenly something is spread over people; of turns of voice, how equally all are heard.
 *
 *     J = H / ln S     H = −Σ_i p_i ln p_i     p_i = c_i / Σ c     0 ln 0 = 0
 *
 * S is the number of all given people, those with 0 included: a silent member is part of the network, and a network where three
 * of thirty talk among themselves in equal parts is not one of equal voice. The variant over speakers alone (leave the zeros out
 * before calling) would give that network 1: it says how evenly those who speak share the word, not who is heard.
 *
 * Range      0 (all from one person) to 1 (equally much from each).
 * Direction  higher is more even. It says nothing of how much there is.
 * Edges      null for fewer than 2 people, or when all counts are 0.
 * Cost       O(S log S).
 * About      the group (at least 5 people).
 * Source     Pielou (1966), J. Theor. Biol. 13:131, https://doi.org/10.1016/0022-5193(66)90013-0
 * @throws RangeError when a count is negative or not finite
 */
export function evenness(counts: readonly number[]): number | null {
  const wrong = counts.find((count) => !(count >= 0 && count < Infinity));
  if (wrong !== undefined) throw new RangeError(`A count must be finite and at least 0, not ${wrong}.`);
  const total = orderFreeSum(counts);
  if (counts.length < 2 || total === 0) return null;
  const terms = counts.map((count) => count / total).map((share) => (share > 0 ? -share * Math.log(share) : 0));
  // Rounding may lead a hair past the end of the range.
  return Math.min(1, Math.max(0, orderFreeSum(terms) / Math.log(counts.length)));
}
