import { setTimeout as after } from 'node:timers/promises';

/**
 * Waits until `attempt` gives something other than null, asking every 50 ms; an attempt that throws is repeated too.
 *
 * @throws Error with `late`, and what the last attempt threw, once the time is up; the signal's reason when it aborts
 */
export async function until<Result>(
  attempt: () => Promise<Result | null>,
  { withinMs, late, signal }: { withinMs: number; late: string; signal?: AbortSignal },
): Promise<Result> {
  const end = Date.now() + withinMs;
  for (;;) {
    signal?.throwIfAborted();
    let cause: unknown;
    try {
      const result = await attempt();
      if (result !== null) return result;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > end) throw new Error(cause instanceof Error ? `${late}: ${cause.message}` : late, { cause });
    await after(50, undefined, { signal });
  }
}
