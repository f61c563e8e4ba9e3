import { refuseInput } from '@trama/errors';
import { momentOf } from '@trama/events';
import type { Viewer } from '@trama/identity';

/** When a step was taken (see `momentOf`). Refuses with INVALID_INPUT an `at` before `since`, when what it builds on happened. */
export function workMoment(
  viewer: Viewer,
  { networkId }: { readonly networkId: string },
  since: Date,
  at: Date | null | undefined,
  now: Date,
): Date {
  const moment = momentOf(viewer, networkId, at, now);
  if (at && moment < since) throw refuseInput('at', 'Give a time after what this follows.');
  return moment;
}
