/**
 * How few people would have to be away for half of the contributions to be missing.
 *
 *     the least k for which the k largest contributions add up to at least half of all
 *
 * Range      1 to half of the people (rounded up); null when nobody contributed.
 * Direction  higher is safer. 1 means that everything hangs on one person.
 * Edges      one contributor: 1. People without contributions change nothing.
 * Cost       O(n log n) for n people.
 * Source     CHAOSS, Contributor Absence Factor (once bus factor),
 *            https://chaoss.community/kb/metric-contributor-absence-factor/
 * @param contributions of each person, in any order; whole numbers from 0
 */
export function absenceFactor(contributions: Float64Array): number | null {
  const falling = contributions.toSorted().reverse();
  const total = falling.reduce((sum, given) => sum + given, 0);
  if (total === 0) return null;
  let reached = 0;
  return 1 + falling.findIndex((given) => 2 * (reached += given) >= total);
}
