import { type Turn } from './turns';

/**
 * How often somebody who addresses another person gets a word back.
 *
 *     answered turns / turns
 *
 * Range      0 (nobody ever) to 1 (everybody, every time).
 * Direction  higher is better, but 1 is not the aim: every conversation ends with an open turn, and turns opened just before the
 *            end have had no time. Latency, which knows that they still wait, is read beside it.
 * Edges      null without turns.
 * Cost       O(turns).
 * About      the group (at least 5 people).
 * Source     ours; for turns see `turns`.
 */
export function answeredShare(turns: readonly Turn[]): number | null {
  return turns.length === 0 ? null : turns.filter(({ answeredAt }) => answeredAt !== null).length / turns.length;
}
