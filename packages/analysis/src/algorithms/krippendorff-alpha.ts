/** Who gave what how much, on a scale whose steps are equally far apart: rater[k] gave item[k] the value[k]. */
export interface Ratings {
  readonly rater: Uint32Array;
  readonly item: Uint32Array;
  readonly value: Float64Array;
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
 * @throws RangeError for a value that is not finite, an item rated twice by one rater: the message names the rating by its
 *         place; for columns of different lengths
 */
export function krippendorffAlpha(ratings: Ratings): number | null {
  check(ratings);
  const { item, value } = ratings;
  const sorted = byItemAndValue(ratings);
  const paired = new Float64Array(sorted.length);
  let count = 0; // N
  let within = 0; // Σ_u m_u/(m_u − 1) · Σ_i (v_ui − mean)²
  for (let first = 0, next = 0; first < sorted.length; first = next) {
    while (next < sorted.length && item[sorted[next]!] === item[sorted[first]!]) next++;
    const together = next - first; // m_u
    checkRaters(ratings, sorted.subarray(first, next));
    if (together < 2) continue;
    const start = count;
    for (let place = first; place < next; place++) paired[count++] = value[sorted[place]!]!;
    within += (together / (together - 1)) * squaredDeviations(paired.subarray(start, count));
  }
  const overall = squaredDeviations(paired.subarray(0, count));
  return overall === 0 ? null : 1 - ((count - 1) / count) * (within / overall);
}

/** The places of the ratings, those of one item together. */
const byItemAndValue = ({ rater, item, value }: Ratings): Uint32Array =>
  Uint32Array.from(value.keys()).sort(
    (a, b) => item[a]! - item[b]! || value[a]! - value[b]! || rater[a]! - rater[b]! || a - b,
  );

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

function check(ratings: Ratings): void {
  const { rater, item, value } = ratings;
  if (rater.length !== value.length || item.length !== value.length)
    throw new RangeError(
      `${value.length} ratings need as many raters and items, not ${rater.length} and ${item.length}.`,
    );
  for (let place = 0; place < value.length; place++)
    if (!Number.isFinite(value[place])) throw wrong(ratings, place, 'a rating must be a finite number');
}

function checkRaters(ratings: Ratings, ofOneItem: Uint32Array): void {
  const raters = new Set<number>();
  for (const place of ofOneItem) {
    const rater = ratings.rater[place]!;
    if (raters.has(rater)) throw wrong(ratings, place, 'the same rater gave this item another; each may give one');
    raters.add(rater);
  }
}

const wrong = ({ rater, item, value }: Ratings, place: number, why: string): RangeError =>
  new RangeError(`Rating ${place}: rater ${rater[place]} gave item ${item[place]} the value ${value[place]}: ${why}.`);
