import { refuseInput } from '@trama/errors';
import { momentOf } from '@trama/events';
import type { Viewer } from '@trama/identity';
import type { Goal } from './goal';

/** When a step in a goal's life was taken (see `momentOf`). Refuses with INVALID_INPUT an `at` before the step that led there. */
export function goalMoment(viewer: Viewer, goal: Goal, at: Date | null | undefined, now: Date): Date {
  const moment = momentOf(viewer, goal.networkId, at, now);
  if (at && moment < (goal.adoptedAt ?? goal.createdAt))
    throw refuseInput('at', 'Give a time after the goal was proposed and, where it is, adopted.');
  return moment;
}
