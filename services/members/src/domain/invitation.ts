import type { Viewer } from '@trama/identity';

/** What an invitation can make of someone. Stewards are made of members. */
export const InvitationRole = { MEMBER: 'MEMBER', OBSERVER: 'OBSERVER' } as const;
export type InvitationRole = (typeof InvitationRole)[keyof typeof InvitationRole];

export const InvitationState = {
  OPEN: 'OPEN',
  ACCEPTED: 'ACCEPTED',
  DECLINED: 'DECLINED',
  REVOKED: 'REVOKED',
  EXPIRED: 'EXPIRED',
} as const;
export type InvitationState = (typeof InvitationState)[keyof typeof InvitationState];

/** A way into a network: for one person, or for whoever holds its code. It works once. */
export interface Invitation {
  readonly id: string;
  readonly networkId: string;
  readonly inviterId: string;
  /** Whom it is for; null while it is for whoever holds the code. Then, who took it. */
  readonly inviteeId: string | null;
  /** A secret of the inviter and the invitee. */
  readonly code: string;
  readonly role: InvitationRole;
  /** Since when they are part of it once they accept; null for: since they accept. */
  readonly since: Date | null;
  /** As it was last decided; time alone makes EXPIRED of OPEN, see `stateAt`. */
  readonly state: Exclude<InvitationState, 'EXPIRED'>;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly version: number;
}

export const stateAt = ({ state, expiresAt }: Invitation, at: Date): InvitationState =>
  state === 'OPEN' && at >= expiresAt ? 'EXPIRED' : state;

/** The code, for those whose secret it is. */
export const codeFor = ({ memberId }: Pick<Viewer, 'memberId'>, { inviterId, inviteeId, code }: Invitation) =>
  memberId === inviterId || memberId === inviteeId ? code : null;
