import { commitmentKept } from '@trama/events';
import { allow, type Viewer } from '@trama/identity';
import type { Ports } from './ports';
import { settle } from './settle-commitment';
import type { Task } from './task';
import { done } from './task-steps';
import { tellCompleted } from './tell-completed';
import { workMoment } from './work-moment';

interface CompleteTaskInput {
  readonly taskId: string;
  readonly at?: Date | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Says that a task is done. Whether the promise was kept is for the one it was made to; who made it to themselves keeps it
 * with this.
 */
export const completeTask =
  ({ tasks, commitments, inTransaction, now }: Pick<Ports, 'tasks' | 'commitments' | 'inTransaction' | 'now'>) =>
  (viewer: Viewer, input: CompleteTaskInput): Promise<Task> =>
    inTransaction({ viewer, once: { mutation: 'completeTask', input } }, async (tx) => {
      const task = await tasks.get(input.taskId, tx);
      allow(viewer, 'task.complete', task);
      const promise = await commitments.openFor(task.id, tx);
      const at = workMoment(viewer, task, promise?.acceptedAt ?? task.createdAt, input.at, now());
      const completed = await tasks.save(done(task, at), tx);
      await tellCompleted(completed, at, tx);
      if (promise && promise.promisedToId === promise.promiserId) {
        const kept = await commitments.save(settle(promise, { kept: true, at }), tx);
        await tx.emit(commitmentKept, { subject: kept, audience: 'NETWORK', data: kept, occurredAt: at });
      }
      return completed;
    });
