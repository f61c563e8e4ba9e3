import { setTimeout as after } from 'node:timers/promises';

/**
 * Waits until `attempt` gives something other than null, asking every 50 ms.
 *
 * @throws what `attempt` threw last, or `late`, once the time is up; whatever the signal says when it aborts.
 */
export async function until<Result>(
  attempt: () => Promise<Result | null>,
  { withinMs, late, signal }: { withinMs: number; late: string; signal?: AbortSignal },
): Promise<Result> {
  const end = Date.now() + withinMs;
  let last: unknown = null;
  for (;;) {
    signal?.throwIfAborted();
    try {
      const result = await attempt();
      if (result !== null) return result;
      last = null;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw last ?? new Error(late);
    await after(50, undefined, { signal });
  }
}
