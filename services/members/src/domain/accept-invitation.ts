import { refuse, refuseInput } from '@trama/errors';
import { membershipJoined } from '@trama/events';
import type { Viewer } from '@trama/identity';
import { uuidv7 } from 'uuidv7';
import type { Invitation } from './invitation';
import { newMembership, tellOfJoining, type Membership } from './membership';
import type { Network } from './network';
import type { Ports } from './ports';
import { requireOpen } from './require-open';

export interface AcceptInvitation {
  readonly invitationId?: string | null;
  readonly code?: string | null;
  readonly idempotencyKey?: string | null;
}

export interface Accepted {
  readonly invitation: Invitation;
  readonly membership: Membership;
  readonly network: Network;
}

/**
 * OPEN → ACCEPTED. The table of permissions speaks of people in the network; whoever accepts is not there yet, so the
 * rule stands here: it is for the invitee or, where none is named, for the bearer of the code.
 */
export function accept(invitation: Invitation, viewer: Viewer, { bearer }: { bearer: boolean }, at: Date): Invitation {
  const theirs = invitation.inviteeId === null ? bearer : invitation.inviteeId === viewer.memberId;
  if (!theirs) throw refuse(viewer.roleIn(invitation.networkId) ? 'FORBIDDEN' : 'NOT_FOUND');
  requireOpen(invitation, at);
  return { ...invitation, state: 'ACCEPTED', inviteeId: viewer.memberId };
}

/** The invited becomes part of the network, with the role that the invitation names. */
export const acceptInvitation =
  ({
    networks,
    memberships,
    invitations,
    inTransaction,
    now,
  }: Pick<Ports, 'networks' | 'memberships' | 'invitations' | 'inTransaction' | 'now'>) =>
  (viewer: Viewer, input: AcceptInvitation): Promise<Accepted> =>
    inTransaction({ viewer, once: { mutation: 'acceptInvitation', input } }, async (tx) => {
      const found = await (input.code != null
        ? invitations.byCode(input.code, tx)
        : invitations.get(requiredId(input), tx));
      const accepted = accept(found, viewer, { bearer: input.code != null }, now());
      const network = await networks.holdRoster(found.networkId, tx);
      const { networkId, role } = found;
      if (await memberships.current(networkId, viewer.memberId, tx))
        throw refuse('CONFLICT', 'You are in this network already.', { state: 'ALREADY_IN' });
      const invitation = await invitations.save(accepted, tx);
      const membership = newMembership(uuidv7(), { networkId, memberId: viewer.memberId, role }, found.since ?? now());
      await memberships.add([membership], tx);
      await tx.emit(membershipJoined, tellOfJoining(membership));
      return { invitation, membership, network };
    });

function requiredId({ invitationId }: AcceptInvitation): string {
  if (invitationId == null) throw refuseInput('invitationId', 'Give the `invitationId`, or the `code`.');
  return invitationId;
}
