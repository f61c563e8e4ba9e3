import type { Indicator } from './indicator';

/**
 * How far a goal has come: the mean over its indicators of the share of the way from start to target that is behind.
 *
 *     progress = mean_i clamp((latest_i − start_i) / (target_i − start_i), 0, 1)
 *
 * Range      0 (where it started) to 1 (every target reached); `null` without indicators, or before the first check-in.
 * An indicator that nobody has checked in on yet stands where it started; what exceeds its target counts as reached.
 */
export function progress(indicators: readonly Indicator[]): number | null {
  if (indicators.every(({ latest }) => latest === null)) return null;
  const shares = indicators.map(({ start, target, latest }) => ((latest?.value ?? start) - start) / (target - start));
  return shares.reduce((sum, share) => sum + Math.min(Math.max(share, 0), 1), 0) / shares.length;
}
