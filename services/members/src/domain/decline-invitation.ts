import { refuse } from '@trama/errors';
import { invitationDeclined } from '@trama/events';
import type { Viewer } from '@trama/identity';
import type { Invitation } from './invitation';
import type { Ports } from './ports';
import { requireOpen } from './require-open';

export interface DeclineInvitation {
  readonly invitationId: string;
  readonly idempotencyKey?: string | null;
}

/** OPEN → DECLINED, by the one it is addressed to, who is not in the network: see `accept`. */
export function decline(invitation: Invitation, viewer: Viewer, at: Date): Invitation {
  if (invitation.inviteeId !== viewer.memberId)
    throw refuse(viewer.roleIn(invitation.networkId) ? 'FORBIDDEN' : 'NOT_FOUND');
  requireOpen(invitation, at);
  return { ...invitation, state: 'DECLINED' };
}

export const declineInvitation =
  ({ invitations, inTransaction, now }: Pick<Ports, 'invitations' | 'inTransaction' | 'now'>) =>
  (viewer: Viewer, input: DeclineInvitation): Promise<Invitation> =>
    inTransaction({ viewer, once: { mutation: 'declineInvitation', input } }, async (tx) => {
      const found = await invitations.get(input.invitationId, tx);
      const invitation = await invitations.save(decline(found, viewer, now()), tx);
      await tx.emit(invitationDeclined, { subject: invitation, audience: 'NETWORK', data: invitation });
      return invitation;
    });
