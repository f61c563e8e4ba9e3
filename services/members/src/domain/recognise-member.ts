import type { NetworkRole } from '@trama/identity';
import { uuidv7 } from 'uuidv7';
import { newMember } from './member';
import type { Ports } from './ports';

export interface Recognised {
  readonly memberId: string;
  /** Network id → role, of every network that they are in. */
  readonly roles: Readonly<Record<string, NetworkRole>>;
}

/** Who someone is in Trama, from what their identity provider says of them. At their first visit they become a member. */
export const recogniseMember =
  ({ members, memberships, now }: Pick<Ports, 'members' | 'memberships' | 'now'>) =>
  async ({ subject, name }: { subject: string; name: string }): Promise<Recognised> => {
    const { id } = await members.bySubject(subject, newMember(uuidv7(), name, true, now()));
    const current = await memberships.currentOf(id);
    return { memberId: id, roles: Object.fromEntries(current.map(({ networkId, role }) => [networkId, role])) };
  };
