/**
 * Of the promises that came to an end, the share that was kept.
 *
 *     kept / (kept + broken)
 *
 * Range      0 (all broken) to 1 (all kept).
 * Direction  higher is better. Promises that are open, declined or withdrawn count on neither side.
 * Edges      null without ended promises. With few of them, read it beside Wilson's lower bound.
 * Cost       O(1).
 * About      the group (at least 5 people).
 * Source     a share.
 * @throws RangeError when a number is negative or not whole
 */
export function keptRate(kept: number, broken: number): number | null {
  if (![kept, broken].every((count) => Number.isSafeInteger(count) && count >= 0))
    throw new RangeError(`There cannot be ${kept} promises kept and ${broken} broken.`);
  return kept + broken === 0 ? null : kept / (kept + broken);
}
