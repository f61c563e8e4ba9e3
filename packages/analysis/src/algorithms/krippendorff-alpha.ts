/** What somebody gave something, on a scale whose steps are equally far apart. */
export interface Rating {
  /** A number from 0 on. */
  readonly rater: number;
  /** What was rated: a number from 0 on. */
  readonly item: number;
  readonly value: number;
}

/**
 * How far those who rate the same things agree, beyond what chance would have it: Krippendorff's α for interval data.
 *
 *     α = 1 − D_o / D_e
 *
 * D_o is the mean squared difference between ratings of one item, D_e between any ratings, whichever items they are of. Items
 * that one rater alone rated are left out. Each of the m_u ratings of item u is paired with each of the others, and an item
 * counts by its ratings: D_o = (1/N) Σ_u Σ_{i≠j} (v_ui − v_uj)² / (m_u − 1), D_e = Σ_{i≠j} (v_i − v_j)² / (N(N − 1)), N = Σ_u m_u.
 *
 * Range      −1 to 1: 1 is full agreement, 0 what chance gives, below 0 they differ by system. −1 is only approached.
 * Direction  higher is more of one mind. From .800 on it is usual to rely on data, below .667 to draw no conclusion from them.
 * Edges      null when no item was rated twice, or all that was gives the same value: nothing was told apart, so nobody
 *            showed that they agree.
 * Variants   nominal counts any two different values as far apart; ordinal, by rank: for scales whose steps are no distances.
 *            Cronbach's α asks whether items measure one thing, not whether raters agree.
 * Cost       O(r log r) for r ratings; sums run by item and value, so that no bit depends on their order.
 * Source     Krippendorff (2011), Computing Krippendorff's Alpha-Reliability,
 *            https://repository.upenn.edu/asc_papers/43; Krippendorff (2004), Content Analysis, 2nd ed., ch. 11
 * @throws RangeError for a value that is not finite, a rater or item that is no number from 0 on, an item rated twice by
 *         one rater: the message names the rating
 */
export function krippendorffAlpha(ratings: readonly Rating[]): number | null {
  ratings.forEach(check);
  const sorted = ratings.toSorted((a, b) => a.item - b.item || a.value - b.value || a.rater - b.rater);
  const paired = new Float64Array(sorted.length);
  let count = 0; // N
  let within = 0; // Σ_u m_u/(m_u − 1) · Σ_i (v_ui − mean)²
  for (let first = 0, next = 0; first < sorted.length; first = next) {
    while (next < sorted.length && sorted[next]!.item === sorted[first]!.item) next++;
    const together = next - first; // m_u
    checkRaters(sorted.slice(first, next));
    if (together < 2) continue;
    const start = count;
    for (let place = first; place < next; place++) paired[count++] = sorted[place]!.value;
    within += (together / (together - 1)) * squaredDeviations(paired.subarray(start, count));
  }
  const overall = squaredDeviations(paired.subarray(0, count));
  return overall === 0 ? null : 1 - ((count - 1) / count) * (within / overall);
}

/** Σ (v − mean)², exactly 0 where all are the same. Half of Σ_{i≠j} (v_i − v_j)², over their number. */
function squaredDeviations(values: Float64Array): number {
  const base = values[0] ?? 0;
  let shift = 0;
  for (const value of values) shift += value - base;
  const mean = shift / values.length;
  let sum = 0;
  for (const value of values) sum += (value - base - mean) ** 2;
  return sum;
}

function check(rating: Rating): void {
  const { rater, item, value } = rating;
  if (!Number.isFinite(value)) throw wrong(rating, 'a rating must be a finite number');
  for (const number of [rater, item])
    if (!(Number.isSafeInteger(number) && number >= 0)) throw wrong(rating, 'number raters and items from 0 on');
}

function checkRaters(ofOneItem: readonly Rating[]): void {
  const raters = new Set<number>();
  for (const rating of ofOneItem) {
    if (raters.has(rating.rater)) throw wrong(rating, 'the same rater gave this item another; each may give one');
    raters.add(rating.rater);
  }
}

const wrong = ({ rater, item, value }: Rating, why: string): RangeError =>
  new RangeError(`Rater ${rater} gave item ${item} the value ${value}: ${why}.`);
