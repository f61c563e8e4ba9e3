/**
 * Steps between which a process may die, so that nothing is lost and nothing done twice whichever it was. In the order in
 * which an event passes them.
 */
export const crashPoints = [
  // A use case: the change and its events.
  'before-commit',
  'after-commit',
  // The relay: events that have no numbers yet, then those that have.
  'before-claim',
  'after-claim',
  'before-sequence',
  'after-sequence',
  'before-xadd',
  'after-xadd',
  'after-mark',
  // A consumer: the start is on record, then its position and the effects.
  'after-start',
  'before-ack',
  'after-ack',
  'before-inbox-commit',
  'after-inbox-commit',
] as const;

/** The same for what Redis lost and is sent again. */
export const repairPoints = ['before-resend', 'after-resend'] as const;

export type CrashPoint = (typeof crashPoints)[number] | (typeof repairPoints)[number];

let watching: ((point: CrashPoint) => void) | undefined;

/** Says which step comes next. Nobody listens, but in a process of the crash harness. */
export function passing(point: CrashPoint): void {
  watching?.(point);
}

/** For programs of the crash harness, which call it themselves: no setting of a service leads here. */
export function watchCrashPoints(watch: (point: CrashPoint) => void): void {
  watching = watch;
}
