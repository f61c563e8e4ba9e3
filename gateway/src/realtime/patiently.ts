import { setTimeout as after } from 'node:timers/promises';
import { Refusal } from '@trama/errors';
import type { Log } from '@trama/runtime';

const PAUSE_MILLISECONDS = 1_000;

/** Does what needs Redis until it succeeds: it may be away for a while. What was refused stays refused. Rejects when aborted. */
export async function patiently<T>(act: () => Promise<T>, log: Log, signal: AbortSignal): Promise<T> {
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (error instanceof Refusal) throw error;
      log.warn({ err: error }, 'events could not be read; it is tried again');
      await after(PAUSE_MILLISECONDS, undefined, { signal });
    }
  }
}
