import { kaplanMeier, medianSurvival, type SurvivalStep } from './kaplan-meier';
import { type Turn } from './turns';

export interface ResponseLatency {
  /** Milliseconds after which half have an answer; null when fewer than half get one in the time that was watched. */
  readonly median: number | null;
  /** The share that still waits, from each number of milliseconds (`time`) on. */
  readonly curve: readonly SurvivalStep[];
}

/**
 * How long people wait for an answer, those who still wait included: Kaplan and Meier's estimator over the time from the opening
 * of a turn to its answer, turns still open censored at `asOf`. A median of the answered ones alone would praise a network
 * that answers a few at once and the rest never.
 *
 * Range      above 0, in milliseconds; the median is the smallest t with S(t) ≤ 0.5 (within 1e-12).
 * Direction  lower is better.
 * Edges      null and no curve without an answered turn; a null median when the curve stays above one half.
 * Cost       O(n log n) for n turns.
 * About      the group (at least 5 people).
 * Source     Kaplan & Meier (1958), J. Am. Stat. Assoc. 53:457, https://doi.org/10.1080/01621459.1958.10501452
 * @throws RangeError when a turn opens later than `asOf`
 */
export function responseLatency(turns: readonly Turn[], asOf: number): ResponseLatency {
  const curve = kaplanMeier(
    turns.map(({ openedAt, answeredAt }) => ({
      duration: (answeredAt ?? asOf) - openedAt,
      ended: answeredAt !== null,
    })),
  );
  return { median: medianSurvival(curve), curve };
}
