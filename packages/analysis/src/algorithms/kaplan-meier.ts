/** How long things were watched: to their end, or until the watch was over and they were still going on. In any order. */
export interface Watch {
  readonly ended: Float64Array;
  readonly censored: Float64Array;
}

/** From `times[k]` on, `shares[k]` is left, until the next step; before the first step all are. */
export interface SurvivalCurve {
  readonly times: Float64Array;
  readonly shares: Float64Array;
}

/** A product of fractions that is one half may be a hair above it. */
const TOLERANCE = 1e-12;

/**
 * Which share is still going on after a time, when some were not watched to their end.
 *
 *     S(t) = Π_{t_i ≤ t} (1 − d_i / n_i)
 *
 * d_i is the number that end at t_i, n_i the number still watched just before t_i. One censored at t_i was still watched then.
 *
 * Range      shares fall from below 1 to at least 0; before the first step it is 1.
 * Edges      no steps when nothing ended. When the longest watched has not ended, the curve stays above 0.
 * Cost       O(n log n).
 * Source     Kaplan & Meier (1958), J. Am. Stat. Assoc. 53:457, https://doi.org/10.1080/01621459.1958.10501452
 * @throws RangeError when a duration is negative or not finite
 */
export function kaplanMeier(watch: Watch): SurvivalCurve {
  const ended = inOrder(watch.ended);
  const censored = inOrder(watch.censored);
  const times = new Float64Array(ended.length);
  const shares = new Float64Array(ended.length);
  let share = 1;
  let steps = 0;
  let gone = 0; // of the censored
  for (let first = 0, next = 0; first < ended.length; first = next) {
    const time = ended[first]!;
    while (ended[next] === time) next++;
    while (gone < censored.length && censored[gone]! < time) gone++;
    const watched = ended.length - first + censored.length - gone;
    share *= (watched - (next - first)) / watched;
    times[steps] = time;
    shares[steps++] = share;
  }
  return { times: times.subarray(0, steps), shares: shares.subarray(0, steps) };
}

/** The first time at which at most half is left; null when more than half is left at the end. */
export function medianSurvival({ times, shares }: SurvivalCurve): number | null {
  const step = shares.findIndex((share) => share <= 0.5 + TOLERANCE);
  return step < 0 ? null : times[step]!;
}

function inOrder(durations: Float64Array): Float64Array {
  const wrong = durations.find((duration) => !(duration >= 0 && duration < Infinity));
  if (wrong !== undefined) throw new RangeError(`A duration must be finite and at least 0, not ${wrong}.`);
  return durations.toSorted();
}
