import { refuse } from '@trama/errors';
import { commitmentWithdrawn } from '@trama/events';
import { allow, type Viewer } from '@trama/identity';
import type { Commitment } from './commitment';
import type { Ports } from './ports';
import { requireState } from './require-state';
import type { Task } from './task';
import { released } from './task-steps';
import { remark } from './wording';
import { workMoment } from './work-moment';

interface WithdrawCommitmentInput {
  readonly commitmentId: string;
  readonly reason: string;
  readonly at?: Date | null;
  readonly idempotencyKey?: string | null;
}

/** ACCEPTED → WITHDRAWN, with a reason; too late once the task is done. */
export function withdraw(promise: Commitment, task: Task | null, reason: string, at: Date): Commitment {
  requireState(promise, 'ACCEPTED');
  if (task?.state === 'DONE') throw refuse('CONFLICT', 'What was promised is done.', { state: task.state });
  return { ...promise, state: 'WITHDRAWN', endedAt: at, reason: remark('reason', reason) };
}

/** Takes one's word back; the task that it was about is open again. */
export const withdrawCommitment =
  ({ tasks, commitments, inTransaction, now }: Pick<Ports, 'tasks' | 'commitments' | 'inTransaction' | 'now'>) =>
  (viewer: Viewer, input: WithdrawCommitmentInput): Promise<Commitment> =>
    inTransaction({ viewer, once: { mutation: 'withdrawCommitment', input } }, async (tx) => {
      const promise = await commitments.get(input.commitmentId, tx);
      allow(viewer, 'commitment.withdraw', promise);
      const at = workMoment(viewer, promise, promise.acceptedAt ?? promise.offeredAt, input.at, now());
      const task = promise.taskId === null ? null : await tasks.get(promise.taskId, tx);
      const withdrawn = await commitments.save(withdraw(promise, task, input.reason, at), tx);
      if (task) await tasks.save(released(task), tx);
      await tx.emit(commitmentWithdrawn, { subject: withdrawn, audience: 'NETWORK', data: withdrawn, occurredAt: at });
      return withdrawn;
    });
