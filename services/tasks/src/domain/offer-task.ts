import { allow, type Viewer } from '@trama/identity';
import type { Commitment } from './commitment';
import { dueAfter } from './due-after';
import { offer, tellOffered } from './offer';
import type { Ports } from './ports';
import { reference } from './references';
import { taken, requireUnpromised } from './task-steps';
import { workMoment } from './work-moment';

interface OfferTaskInput {
  readonly taskId: string;
  /** Whether they are in the network shows when they answer: nobody else may. */
  readonly memberId: string;
  readonly dueAt?: Date | null;
  readonly at?: Date | null;
  readonly idempotencyKey?: string | null;
}

/** Asks someone to take a task on; whoever offers it to themselves has it at once. */
export const offerTask =
  ({ tasks, commitments, inTransaction, now }: Pick<Ports, 'tasks' | 'commitments' | 'inTransaction' | 'now'>) =>
  (viewer: Viewer, input: OfferTaskInput): Promise<Commitment> =>
    inTransaction({ viewer, once: { mutation: 'offerTask', input } }, async (tx) => {
      const task = await tasks.get(input.taskId, tx);
      allow(viewer, 'task.offer', task);
      const at = workMoment(viewer, task, task.createdAt, input.at, now());
      requireUnpromised(task, await commitments.openFor(task.id, tx));
      const commitment = offer({
        networkId: task.networkId,
        what: task.title,
        taskId: task.id,
        messageId: null,
        promiserId: reference('memberId', input.memberId),
        promisedToId: viewer.memberId,
        dueAt: dueAfter(at, input.dueAt) ?? task.dueAt,
        offeredAt: at,
      });
      await commitments.add(commitment, tx);
      if (commitment.state === 'ACCEPTED') await tasks.save(taken(task, commitment), tx);
      await tellOffered(commitment, tx);
      return commitment;
    });
