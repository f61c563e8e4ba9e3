import type { Ratings } from '../src/algorithms/krippendorff-alpha';

const differences = {
  nominal: (a: number, b: number) => (a === b ? 0 : 1),
  interval: (a: number, b: number) => (a - b) ** 2,
};

/**
 * Krippendorff's α by its coincidence matrix, as he computes it by hand: o_ck = Σ_u (pairs c–k in unit u) / (m_u − 1),
 * n_c = Σ_k o_ck, α = 1 − (n − 1) Σ_{c,k} o_ck δ²_ck / Σ_{c,k} n_c n_k δ²_ck.
 * Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, section D
 */
export function slowKrippendorffAlpha(
  { rater, item, value }: Ratings,
  metric: keyof typeof differences,
): number | null {
  const difference = differences[metric];
  const ratings = Array.from(rater, (_, place) => ({ item: item[place]!, value: value[place]! }));
  const values = [...new Set(value)];
  const coincidences = values.map(() => values.map(() => 0));
  for (const thing of new Set(item)) {
    const unit = ratings.filter((rating) => rating.item === thing);
    for (const one of unit)
      for (const other of unit)
        if (one !== other)
          coincidences[values.indexOf(one.value)]![values.indexOf(other.value)]! += 1 / (unit.length - 1);
  }
  const counts = coincidences.map((row) => row.reduce((sum, each) => sum + each, 0));
  const n = counts.reduce((sum, count) => sum + count, 0);
  let observed = 0;
  let expected = 0;
  values.forEach((c, i) =>
    values.forEach((k, j) => {
      observed += coincidences[i]![j]! * difference(c, k);
      expected += counts[i]! * counts[j]! * difference(c, k);
    }),
  );
  return expected === 0 ? null : 1 - ((n - 1) * observed) / expected;
}
