import { refuse } from '@trama/errors';
import type { Commitment } from './commitment';
import type { Task } from './task';

/** Only one promise about a task stands, or is waited for, at a time. Refuses with CONFLICT. */
export function requireUnpromised(task: Task, open: Commitment | null): void {
  if (task.state !== 'OPEN') throw refuse('CONFLICT', `The task is ${task.state} by now.`, { state: task.state });
  if (open)
    throw refuse('CONFLICT', 'Someone was asked already: wait for their answer.', {
      state: open.state,
      commitmentId: open.id,
    });
}

/** OPEN → TAKEN, by whoever gave their word. */
export const taken = (task: Task, { promiserId }: Commitment): Task => ({
  ...task,
  state: 'TAKEN',
  assigneeId: promiserId,
});

/** TAKEN → OPEN, when the word no longer stands. */
export const released = (task: Task): Task => ({ ...task, state: 'OPEN', assigneeId: null });

/** TAKEN → DONE. Refuses with CONFLICT. */
export function done(task: Task, at: Date): Task {
  if (task.state !== 'TAKEN') throw refuse('CONFLICT', `The task is ${task.state} by now.`, { state: task.state });
  return { ...task, state: 'DONE', completedAt: at };
}
