import { commitmentAccepted } from '@trama/events';
import { allow, type Viewer } from '@trama/identity';
import type { Commitment } from './commitment';
import type { Ports } from './ports';
import { requireState } from './require-state';
import { taken } from './task-steps';
import { workMoment } from './work-moment';

interface AcceptCommitmentInput {
  readonly commitmentId: string;
  readonly at?: Date | null;
  readonly idempotencyKey?: string | null;
}

/** OFFERED → ACCEPTED. Nobody is bound by a promise that they did not accept. */
export function accept(offer: Commitment, at: Date): Commitment {
  requireState(offer, 'OFFERED');
  return { ...offer, state: 'ACCEPTED', acceptedAt: at };
}

/** Gives one's word; where it is about a task, takes that on. */
export const acceptCommitment =
  ({ tasks, commitments, inTransaction, now }: Pick<Ports, 'tasks' | 'commitments' | 'inTransaction' | 'now'>) =>
  (viewer: Viewer, input: AcceptCommitmentInput): Promise<Commitment> =>
    inTransaction({ viewer, once: { mutation: 'acceptCommitment', input } }, async (tx) => {
      const offer = await commitments.get(input.commitmentId, tx);
      allow(viewer, 'commitment.accept', offer);
      const at = workMoment(viewer, offer, offer.offeredAt, input.at, now());
      const promise = await commitments.save(accept(offer, at), tx);
      if (offer.taskId !== null) await tasks.save(taken(await tasks.get(offer.taskId, tx), promise), tx);
      await tx.emit(commitmentAccepted, { subject: promise, audience: 'NETWORK', data: promise, occurredAt: at });
      return promise;
    });
