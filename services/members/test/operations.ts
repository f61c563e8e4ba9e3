import { operation } from '@trama/testkit';

export interface NetworkShown {
  id: string;
  name: string;
  topic: string;
  timeZone: string;
  version: number;
  memberCount: number;
}
export interface MembershipShown {
  id: string;
  role: string;
  joinedAt: string;
  leftAt: string | null;
  version: number;
  member: { id: string; name: string } | null;
}
export interface InvitationShown {
  id: string;
  state: string;
  code: string | null;
  role: string;
  networkName: string;
  inviterName: string;
  version: number;
}
export interface ProfileShown {
  id: string;
  name: string;
  qualities: string[];
  offers: string[];
  needs: string[];
  hasSignedIn: boolean;
  version: number;
}
export interface Once {
  idempotencyKey?: string;
}

export const shown = {
  network: '{ id name topic timeZone version memberCount }',
  membership: '{ id role joinedAt leftAt version member { id name } }',
  invitation: '{ id state code role networkName inviterName version }',
  profile: '{ id name qualities offers needs hasSignedIn version }',
};

const mutation = <Input, Payload>(name: string, payload: string) =>
  operation<Input & Once, Payload>(
    `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { result: ${name}(input: $input) { ${payload} } }`,
  );

export const CreateNetwork = mutation<
  { name: string; topic: string; timeZone: string; foundedAt?: string },
  { network: NetworkShown & { members: { edges: { node: MembershipShown }[] } } }
>(
  'createNetwork',
  `network { id name topic timeZone version memberCount members { edges { node ${shown.membership} } } }`,
);

export const EditNetwork = mutation<
  { networkId: string; version: number; name?: string; topic?: string; timeZone?: string },
  { network: NetworkShown }
>('editNetwork', `network ${shown.network}`);

export const EditProfile = mutation<
  { version: number; name?: string; qualities?: string[]; offers?: string[]; needs?: string[] },
  { member: ProfileShown }
>('editProfile', `member ${shown.profile}`);

export const Invite = mutation<
  { networkId: string; inviteeId?: string; role?: 'MEMBER' | 'OBSERVER'; since?: string },
  { invitation: InvitationShown }
>('invite', `invitation ${shown.invitation}`);

export const AcceptInvitation = mutation<
  { invitationId?: string; code?: string },
  { invitation: InvitationShown; membership: MembershipShown; network: NetworkShown }
>('acceptInvitation', `invitation ${shown.invitation} membership ${shown.membership} network ${shown.network}`);

export const DeclineInvitation = mutation<{ invitationId: string }, { invitation: InvitationShown }>(
  'declineInvitation',
  `invitation ${shown.invitation}`,
);

export const RevokeInvitation = mutation<{ invitationId: string }, { invitation: InvitationShown }>(
  'revokeInvitation',
  `invitation ${shown.invitation}`,
);

export const ChangeRole = mutation<
  { membershipId: string; version: number; role: string },
  { membership: MembershipShown }
>('changeRole', `membership ${shown.membership}`);

export const LeaveNetwork = mutation<
  { networkId: string; successorMemberId?: string },
  { membership: MembershipShown }
>('leaveNetwork', `membership ${shown.membership}`);

export const ImportMembers = mutation<
  { networkId: string; people: { key: string; name: string; joinedAt: string }[] },
  { people: { key: string; member: ProfileShown; membership: MembershipShown }[] }
>('importMembers', `people { key member ${shown.profile} membership ${shown.membership} }`);
