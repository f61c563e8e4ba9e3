import { refuse } from '@trama/errors';
import { membershipRoleChanged } from '@trama/events';
import { allow, type NetworkRole, type Viewer } from '@trama/identity';
import type { Membership } from './membership';
import type { Ports } from './ports';
import { requireAbleToSteward, requireAnotherSteward } from './stewardship';

export interface ChangeRole {
  readonly membershipId: string;
  readonly version: number;
  readonly role: NetworkRole;
  readonly idempotencyKey?: string | null;
}

/** Another role for someone who is in the network. `otherStewards`: how many more it has besides them. */
export function withRole(
  membership: Membership,
  { version, role }: Omit<ChangeRole, 'membershipId'>,
  otherStewards: number,
): Membership {
  if (membership.leftAt) throw refuse('CONFLICT', 'They have left the network.', { state: 'LEFT' });
  if (membership.version !== version) throw refuse('STALE_VERSION');
  if (role !== 'STEWARD') requireAnotherSteward(membership, otherStewards, 'Make another member a steward first.');
  return { ...membership, role };
}

export const changeRole =
  ({
    networks,
    members,
    memberships,
    inTransaction,
  }: Pick<Ports, 'networks' | 'members' | 'memberships' | 'inTransaction'>) =>
  (viewer: Viewer, input: ChangeRole): Promise<Membership> =>
    inTransaction({ viewer, once: { mutation: 'changeRole', input } }, async (tx) => {
      const membership = await memberships.get(input.membershipId, tx);
      allow(viewer, 'membership.changeRole', membership);
      await networks.holdRoster(membership.networkId, tx);
      const changed = withRole(membership, input, await memberships.stewardsBesides(membership, tx));
      if (changed.role === membership.role) return membership;
      if (changed.role === 'STEWARD') requireAbleToSteward(await members.get(membership.memberId, tx));
      const saved = await memberships.save(changed, tx);
      await tx.emit(membershipRoleChanged, { subject: saved, audience: 'NETWORK', data: saved });
      return saved;
    });
