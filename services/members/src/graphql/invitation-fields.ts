import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { codeFor, InvitationState, stateAt } from '../domain/invitation';
import type { MembersContext } from './context';
import { InvitationType } from './invitation-type';
import { MemberType } from './member-type';
import { NetworkType } from './network-type';

/** What an invitation shows. The invitee is not in the network yet, so names stand beside what they cannot see. */
@Resolver(() => InvitationType)
export class InvitationFields {
  @FieldResolver(() => InvitationState, { description: 'How far it has come.' })
  state(@Root() { invitation }: InvitationType, @Ctx() { now }: MembersContext): InvitationState {
    return stateAt(invitation, now());
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The secret that lets its bearer accept; null unless you are the inviter or the invitee.',
  })
  code(@Root() { invitation }: InvitationType, @Ctx() { viewer }: MembersContext): string | null {
    return codeFor(viewer, invitation);
  }

  @FieldResolver(() => NetworkType, { nullable: true, description: 'Null while you are not in it: see `networkName`.' })
  async network(
    @Root() { invitation }: InvitationType,
    @Ctx() { loaders }: MembersContext,
  ): Promise<NetworkType | null> {
    const found = await loaders.network.load(invitation.networkId);
    return found && NetworkType.of(found);
  }

  @FieldResolver(() => String, { description: 'What the network is called.' })
  async networkName(@Root() { invitation }: InvitationType, @Ctx() { loaders }: MembersContext): Promise<string> {
    return loaders.networkName.load(invitation.networkId);
  }

  @FieldResolver(() => MemberType, {
    nullable: true,
    description: 'Null while you do not share a network with them: see `inviterName`.',
  })
  async inviter(
    @Root() { invitation }: InvitationType,
    @Ctx() { loaders }: MembersContext,
  ): Promise<MemberType | null> {
    const found = await loaders.member.load(invitation.inviterId);
    return found && MemberType.of(found);
  }

  @FieldResolver(() => String, { description: 'What the inviter is called.' })
  async inviterName(@Root() { invitation }: InvitationType, @Ctx() { loaders }: MembersContext): Promise<string> {
    return loaders.memberName.load(invitation.inviterId);
  }

  @FieldResolver(() => MemberType, {
    nullable: true,
    description:
      'Whom it is for; once accepted, who took it. Null while it is for whoever holds the code, or where you do not share a network with them.',
  })
  async invitee(
    @Root() { invitation }: InvitationType,
    @Ctx() { loaders }: MembersContext,
  ): Promise<MemberType | null> {
    const found = invitation.inviteeId === null ? null : await loaders.member.load(invitation.inviteeId);
    return found && MemberType.of(found);
  }
}
