/** How long something was watched, and whether it ended then or was still going on (censored). */
export interface Observation {
  readonly duration: number;
  readonly ended: boolean;
}

/** From `time` on, `share` is left, until the next step. */
export interface SurvivalStep {
  readonly time: number;
  readonly share: number;
}

/** A product of fractions that is one half may be a hair above it. */
const tolerance = 1e-12;

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
export function kaplanMeier(observations: Iterable<Observation>): SurvivalStep[] {
  const inOrder = [...observations].sort((a, b) => a.duration - b.duration);
  const wrong = inOrder.find(({ duration }) => !(duration >= 0 && duration < Infinity));
  if (wrong) throw new RangeError(`A duration must be finite and at least 0, not ${wrong.duration}.`);
  const steps: SurvivalStep[] = [];
  let share = 1;
  for (let first = 0, next = 0; first < inOrder.length; first = next) {
    const time = inOrder[first]!.duration;
    let ended = 0;
    for (; inOrder[next]?.duration === time; next++) if (inOrder[next]!.ended) ended += 1;
    if (ended === 0) continue;
    const watched = inOrder.length - first;
    share *= (watched - ended) / watched;
    steps.push({ time, share });
  }
  return steps;
}

/** The first time at which at most half is left; null when more than half is left at the end. */
export function medianSurvival(steps: readonly SurvivalStep[]): number | null {
  return steps.find(({ share }) => share <= 0.5 + tolerance)?.time ?? null;
}
