import { refuseInput } from '@trama/errors';
import { allow, type Viewer } from '@trama/identity';

/**
 * When something that is entered happened: `now`, or the `at` that was given for what happened before Trama was there.
 * Refuses an `at` with FORBIDDEN to whoever may not write the network's past, and with INVALID_INPUT (field `at`) when it
 * lies in the future.
 */
export function momentOf(viewer: Viewer, networkId: string, at: Date | null | undefined, now: Date): Date {
  if (at == null) return now;
  allow(viewer, 'network.import', { networkId });
  if (at > now) throw refuseInput('at', 'Give a time in the past, or leave it out for what happens now.');
  return at;
}
