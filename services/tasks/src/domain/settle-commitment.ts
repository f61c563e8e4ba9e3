import { commitmentBroken, commitmentKept, type Transaction } from '@trama/events';
import { allow, type Viewer } from '@trama/identity';
import type { Commitment } from './commitment';
import type { Ports } from './ports';
import { requireState } from './require-state';
import { done, released } from './task-steps';
import { tellCompleted } from './tell-completed';
import { remark } from './wording';
import { workMoment } from './work-moment';

interface SettleCommitmentInput {
  readonly commitmentId: string;
  readonly kept: boolean;
  readonly note?: string | null;
  readonly at?: Date | null;
  readonly idempotencyKey?: string | null;
}

/** ACCEPTED → KEPT or BROKEN, as the one it was promised to sees it. */
export function settle(
  promise: Commitment,
  { kept, note, at }: { readonly kept: boolean; readonly note?: string | null; readonly at: Date },
): Commitment {
  requireState(promise, 'ACCEPTED');
  return {
    ...promise,
    state: kept ? 'KEPT' : 'BROKEN',
    endedAt: at,
    note: note == null ? null : remark('note', note),
  };
}

/** Says whether a promise was kept. A task that is not done yet is done with a promise kept, and open again with one broken. */
export const settleCommitment =
  ({ tasks, commitments, inTransaction, now }: Pick<Ports, 'tasks' | 'commitments' | 'inTransaction' | 'now'>) =>
  (viewer: Viewer, input: SettleCommitmentInput): Promise<Commitment> =>
    inTransaction({ viewer, once: { mutation: 'settleCommitment', input } }, async (tx) => {
      const promise = await commitments.get(input.commitmentId, tx);
      allow(viewer, 'commitment.settle', promise);
      const at = workMoment(viewer, promise, promise.acceptedAt ?? promise.offeredAt, input.at, now());
      const settled = await commitments.save(settle(promise, { kept: input.kept, note: input.note, at }), tx);
      const telling = { subject: settled, audience: 'NETWORK', data: settled, occurredAt: at } as const;
      await tx.emit(input.kept ? commitmentKept : commitmentBroken, telling);
      await followTask(settled, at, tasks, tx);
      return settled;
    });

async function followTask(
  { taskId, state }: Commitment,
  at: Date,
  tasks: Ports['tasks'],
  tx: Transaction,
): Promise<void> {
  const task = taskId === null ? null : await tasks.get(taskId, tx);
  if (task?.state !== 'TAKEN') return;
  if (state === 'BROKEN') await tasks.save(released(task), tx);
  else await tellCompleted(await tasks.save(done(task, at), tx), at, tx);
}
