import { randomBytes } from 'node:crypto';
import { refuse, refuseInput } from '@trama/errors';
import { invitationSent, momentOf } from '@trama/events';
import { allow, type Viewer } from '@trama/identity';
import { uuidv7 } from 'uuidv7';
import type { Invitation, InvitationRole } from './invitation';
import type { Ports } from './ports';

export interface Invite {
  readonly networkId: string;
  readonly inviteeId?: string | null;
  readonly role?: InvitationRole | null;
  /** Since when they have been part of it, where Trama learns of it late; for whoever may write the network's past. */
  readonly since?: Date | null;
  readonly idempotencyKey?: string | null;
}

const LIFE_DAYS = 14;
const CODE_BYTES = 16; // 128 bits: nobody guesses it

export function invitationBy(inviterId: string, { networkId, inviteeId, role, since }: Invite, at: Date): Invitation {
  return {
    id: uuidv7(),
    networkId,
    inviterId,
    inviteeId: inviteeId ?? null,
    code: randomBytes(CODE_BYTES).toString('base64url'),
    role: role ?? 'MEMBER',
    since: since ?? null,
    state: 'OPEN',
    createdAt: at,
    expiresAt: new Date(at.getTime() + LIFE_DAYS * 86_400_000),
    version: 1,
  };
}

/** To one member of Trama, or to whoever is given the code. */
export const invite =
  ({
    members,
    memberships,
    invitations,
    inTransaction,
    now,
  }: Pick<Ports, 'members' | 'memberships' | 'invitations' | 'inTransaction' | 'now'>) =>
  (viewer: Viewer, input: Invite): Promise<Invitation> =>
    inTransaction({ viewer, once: { mutation: 'invite', input } }, async (tx) => {
      allow(viewer, 'membership.invite', input);
      if (input.inviteeId != null) {
        const [known] = await members.byIds([input.inviteeId]);
        if (!known) throw refuseInput('inviteeId', 'Nobody has this id. Leave it out, and hand over the code.');
        if (await memberships.current(input.networkId, input.inviteeId, tx))
          throw refuse('CONFLICT', 'They are in this network already.', { state: 'ALREADY_IN' });
      }
      const since = input.since == null ? null : momentOf(viewer, input.networkId, input.since, now());
      const invitation = invitationBy(viewer.memberId, { ...input, since }, now());
      await invitations.add(invitation, tx);
      await tx.emit(invitationSent, { subject: invitation, audience: 'NETWORK', data: invitation });
      return invitation;
    });
