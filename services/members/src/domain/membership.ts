import { type membershipJoined, type Telling } from '@trama/events';
import type { NetworkRole } from '@trama/identity';

/** Someone's time in a network. Whoever comes back after leaving gets a new one. */
export interface Membership {
  readonly id: string;
  readonly networkId: string;
  readonly memberId: string;
  readonly role: NetworkRole;
  readonly joinedAt: Date;
  /** Null while they are in. */
  readonly leftAt: Date | null;
  readonly version: number;
}

export const newMembership = (
  id: string,
  who: Pick<Membership, 'networkId' | 'memberId' | 'role'>,
  joinedAt: Date,
): Membership => ({ id, ...who, joinedAt, leftAt: null, version: 1 });

export const tellOfJoining = (membership: Membership): Telling<typeof membershipJoined> => ({
  subject: membership,
  audience: 'NETWORK',
  data: membership,
  occurredAt: membership.joinedAt,
});
