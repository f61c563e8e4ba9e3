import { invitationRevoked } from '@trama/events';
import { allow, type Viewer } from '@trama/identity';
import type { Invitation } from './invitation';
import type { Ports } from './ports';
import { requireOpen } from './require-open';

export interface RevokeInvitation {
  readonly invitationId: string;
  readonly idempotencyKey?: string | null;
}

/** OPEN → REVOKED. */
export function revoke(invitation: Invitation, at: Date): Invitation {
  requireOpen(invitation, at);
  return { ...invitation, state: 'REVOKED' };
}

export const revokeInvitation =
  ({ invitations, inTransaction, now }: Pick<Ports, 'invitations' | 'inTransaction' | 'now'>) =>
  (viewer: Viewer, input: RevokeInvitation): Promise<Invitation> =>
    inTransaction({ viewer, once: { mutation: 'revokeInvitation', input } }, async (tx) => {
      const found = await invitations.get(input.invitationId, tx);
      allow(viewer, 'invitation.revoke', found);
      const invitation = await invitations.save(revoke(found, now()), tx);
      await tx.emit(invitationRevoked, { subject: invitation, audience: 'NETWORK', data: invitation });
      return invitation;
    });
