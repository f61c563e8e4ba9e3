import { commitmentDeclined } from '@trama/events';
import { allow, type Viewer } from '@trama/identity';
import type { Commitment } from './commitment';
import type { Ports } from './ports';
import { requireState } from './require-state';
import { remark } from './wording';
import { workMoment } from './work-moment';

interface DeclineCommitmentInput {
  readonly commitmentId: string;
  readonly reason?: string | null;
  readonly at?: Date | null;
  readonly idempotencyKey?: string | null;
}

/** OFFERED → DECLINED. Nobody owes a reason. */
export function decline(offer: Commitment, reason: string | null | undefined, at: Date): Commitment {
  requireState(offer, 'OFFERED');
  return { ...offer, state: 'DECLINED', endedAt: at, reason: reason == null ? null : remark('reason', reason) };
}

export const declineCommitment =
  ({ commitments, inTransaction, now }: Pick<Ports, 'commitments' | 'inTransaction' | 'now'>) =>
  (viewer: Viewer, input: DeclineCommitmentInput): Promise<Commitment> =>
    inTransaction({ viewer, once: { mutation: 'declineCommitment', input } }, async (tx) => {
      const offer = await commitments.get(input.commitmentId, tx);
      allow(viewer, 'commitment.decline', offer);
      const at = workMoment(viewer, offer, offer.offeredAt, input.at, now());
      const declined = await commitments.save(decline(offer, input.reason, at), tx);
      await tx.emit(commitmentDeclined, { subject: declined, audience: 'NETWORK', data: declined, occurredAt: at });
      return declined;
    });
