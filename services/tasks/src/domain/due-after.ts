import { refuseInput } from '@trama/errors';

/** By when something has to be done: later than the moment at which that is said. Refuses with INVALID_INPUT (field `dueAt`). */
export function dueAfter(moment: Date, dueAt: Date | null | undefined): Date | null {
  if (dueAt && dueAt <= moment) throw refuseInput('dueAt', 'Give a time that is still to come.');
  return dueAt ?? null;
}
