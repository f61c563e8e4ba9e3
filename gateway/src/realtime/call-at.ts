/** What setTimeout can wait for: some 24 days. */
const LONGEST_MILLISECONDS = 2 ** 31 - 1;

/** Calls at a moment, however far away (ms since 1970), unless the signal was aborted before. */
export function callAt(moment: number, act: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const remaining = moment - Date.now();
  const timer = setTimeout(
    () => (remaining > LONGEST_MILLISECONDS ? callAt(moment, act, signal) : act()),
    Math.min(Math.max(remaining, 0), LONGEST_MILLISECONDS),
  ).unref();
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
