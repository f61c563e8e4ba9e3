import { refuse, refuseInput } from '@trama/errors';
import { invitationRevoked, membershipLeft, membershipRoleChanged, type Transaction } from '@trama/events';
import { allow, type Viewer } from '@trama/identity';
import type { Membership } from './membership';
import type { Ports } from './ports';
import { requireAbleToSteward, requireAnotherSteward } from './stewardship';

export interface LeaveNetwork {
  readonly networkId: string;
  readonly successorMemberId?: string | null;
  readonly idempotencyKey?: string | null;
}

type Needed = Pick<Ports, 'networks' | 'members' | 'memberships' | 'invitations' | 'inTransaction' | 'now'>;

/** The viewer's time in the network ends, their open invitations with it. A successor becomes steward in the same transaction. */
export const leaveNetwork =
  (ports: Needed) =>
  (viewer: Viewer, input: LeaveNetwork): Promise<Membership> =>
    ports.inTransaction({ viewer, once: { mutation: 'leaveNetwork', input } }, async (tx) => {
      const { networks, memberships, invitations, now } = ports;
      allow(viewer, 'membership.leave', { networkId: input.networkId, memberId: viewer.memberId });
      await networks.holdRoster(input.networkId, tx);
      const leaving = await memberships.current(input.networkId, viewer.memberId, tx);
      if (!leaving) throw refuse('CONFLICT', 'You have left this network already.', { state: 'LEFT' });
      if (input.successorMemberId != null) await promote(ports, viewer, leaving, input.successorMemberId, tx);
      const others = await memberships.stewardsBesides(leaving, tx);
      requireAnotherSteward(leaving, others, 'Name a member who takes over in `successorMemberId`.');
      const left = await memberships.save({ ...leaving, leftAt: now() }, tx);
      const revoked = await invitations.revokeAllBy(left, tx);
      await tx.emit(
        invitationRevoked,
        ...revoked.map((subject) => ({ subject, audience: 'NETWORK' as const, data: subject })),
      );
      await tx.emit(membershipLeft, { subject: left, audience: 'NETWORK', data: left });
      return left;
    });

async function promote(
  { members, memberships }: Needed,
  viewer: Viewer,
  leaving: Membership,
  successorId: string,
  tx: Transaction,
): Promise<void> {
  const successor = await memberships.current(leaving.networkId, successorId, tx);
  if (!successor || successor.id === leaving.id)
    throw refuseInput('successorMemberId', 'Name another member of this network.');
  allow(viewer, 'membership.changeRole', successor);
  if (successor.role === 'STEWARD') return;
  requireAbleToSteward(await members.get(successorId, tx));
  const promoted = await memberships.save({ ...successor, role: 'STEWARD' }, tx);
  await tx.emit(membershipRoleChanged, { subject: promoted, audience: 'NETWORK', data: promoted });
}
