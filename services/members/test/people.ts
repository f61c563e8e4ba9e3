import { randomUUID } from 'node:crypto';
import type { Roles } from '@trama/identity';
import { signInternally, type GraphqlApi, type Operation, type ServiceUnderTest } from '@trama/testkit';
import {
  AcceptInvitation,
  ChangeRole,
  CreateNetwork,
  DeclineInvitation,
  EditProfile,
  ImportMembers,
  Invite,
  LeaveNetwork,
  RevokeInvitation,
  shown,
  type InvitationShown,
  type MembershipShown,
  type NetworkShown,
  type Once,
  type ProfileShown,
} from './operations';

interface Has {
  readonly id: string;
}

/** Asks who someone is, as the gateway does; `token` is the gateway's own unless another is given. */
export async function askWhoIs(members: ServiceUnderTest, person: unknown, token?: string): Promise<Response> {
  return fetch(`${members.service.http.url}/viewer`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token ?? (await signInternally('members', null))}`,
    },
    body: typeof person === 'string' ? person : JSON.stringify(person),
  });
}

/** Someone who signs in anew for each thing that they do, so that their roles are those of now. */
export class Person {
  readonly subject: string;

  constructor(
    private readonly members: ServiceUnderTest,
    readonly name: string,
  ) {
    this.subject = `${name}-${randomUUID()}`;
  }

  async signsIn(): Promise<{ memberId: string; roles: Roles }> {
    const answer = await askWhoIs(this.members, { subject: this.subject, name: this.name });
    return (await answer.json()) as { memberId: string; roles: Roles };
  }

  readonly id = async (): Promise<string> => (await this.signsIn()).memberId;

  /** Their API as they are signed in now; their roles in it stay those of now. */
  async now(): Promise<GraphqlApi> {
    const { memberId, roles } = await this.signsIn();
    return this.members.as(memberId, roles);
  }

  run = async <Input, Result>(operation: Operation<Input, Result>, input: Input): Promise<Result> =>
    (await this.now()).run(operation, input);

  ask = async <Result>(document: string, variables: Record<string, unknown> = {}): Promise<Result> =>
    (await this.now()).ask<Result>(document, variables);

  async founds(name = `The orchard ${randomUUID()}`): Promise<NetworkShown> {
    return (await this.run(CreateNetwork, { name, topic: 'Apples for all', timeZone: 'Europe/Madrid' })).network;
  }

  async invites(
    { id: networkId }: Has,
    invitee?: Person,
    more: { role?: 'MEMBER' | 'OBSERVER'; since?: string } & Once = {},
  ): Promise<InvitationShown> {
    const inviteeId = await invitee?.id();
    return (await this.run(Invite, { networkId, inviteeId, ...more })).invitation;
  }

  async accepts({ id: invitationId }: Has, more: Once = {}): Promise<MembershipShown> {
    return (await this.run(AcceptInvitation, { invitationId, ...more })).membership;
  }

  async acceptsByCode({ code }: { code: string | null }): Promise<MembershipShown> {
    return (await this.run(AcceptInvitation, { code: code ?? undefined })).membership;
  }

  async brings(network: Has, newcomer: Person, role: 'MEMBER' | 'OBSERVER' = 'MEMBER'): Promise<MembershipShown> {
    return newcomer.accepts(await this.invites(network, newcomer, { role }));
  }

  async declines({ id: invitationId }: Has): Promise<InvitationShown> {
    return (await this.run(DeclineInvitation, { invitationId })).invitation;
  }

  async revokes({ id: invitationId }: Has): Promise<InvitationShown> {
    return (await this.run(RevokeInvitation, { invitationId })).invitation;
  }

  async makes({ id: membershipId, version }: MembershipShown, role: string): Promise<MembershipShown> {
    return (await this.run(ChangeRole, { membershipId, version, role })).membership;
  }

  async leaves({ id: networkId }: Has, successor?: Person): Promise<MembershipShown> {
    const successorMemberId = await successor?.id();
    return (await this.run(LeaveNetwork, { networkId, successorMemberId })).membership;
  }

  async describesThemselves(
    said: Partial<Pick<ProfileShown, 'qualities' | 'offers' | 'needs'>>,
  ): Promise<ProfileShown> {
    const { version } = await this.ask<ProfileShown>(`{ result: me ${shown.profile} }`);
    return (await this.run(EditProfile, { version, ...said })).member;
  }

  async imports(
    { id: networkId }: Has,
    people: { key: string; name: string; joinedAt: string }[],
    more: Once = {},
  ): Promise<{ key: string; member: ProfileShown; membership: MembershipShown }[]> {
    return (await this.run(ImportMembers, { networkId, people, ...more })).people;
  }

  sees(person: Person | Has): Promise<ProfileShown | null> {
    return this.seesMember(person instanceof Person ? person.id() : person.id);
  }

  private async seesMember(id: string | Promise<string>): Promise<ProfileShown | null> {
    return this.ask(`query ($id: ID!) { result: member(id: $id) ${shown.profile} }`, { id: await id });
  }

  async seesNetwork({ id }: Has): Promise<NetworkShown | null> {
    return this.ask(`query ($id: ID!) { result: network(id: $id) ${shown.network} }`, { id });
  }

  /** Who is in the network, in its order. */
  async whoIsIn({ id }: Has): Promise<{ name: string | undefined; role: string }[]> {
    const network = await this.ask<{ members: { edges: { node: MembershipShown }[] } } | null>(
      `query ($id: ID!) { result: network(id: $id) { members(first: 100) { edges { node ${shown.membership} } } } }`,
      { id },
    );
    return (network?.members.edges ?? []).map(({ node }) => ({ name: node.member?.name, role: node.role }));
  }
}
