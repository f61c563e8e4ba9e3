import { connectionOf, PageArgs, type ReferenceResolver } from '@trama/subgraph';
import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { UseCases } from '../domain/use-cases';
import type { MembersContext } from './context';
import { InvitationConnection } from './invitation-connection';
import {
  AcceptInvitationInput,
  AcceptInvitationPayload,
  DeclineInvitationInput,
  DeclineInvitationPayload,
  InviteInput,
  InvitePayload,
  RevokeInvitationInput,
  RevokeInvitationPayload,
} from './invitation-inputs';
import { InvitationType } from './invitation-type';
import { MembershipType } from './membership-type';
import { NetworkType } from './network-type';

/** From the first word to the answer; what an invitation shows is in `InvitationFields`. */
@Resolver()
export class InvitationResolver {
  constructor(private readonly act: UseCases) {}

  @Query(() => InvitationConnection, {
    description: 'The open invitations that are addressed to you, the latest first.',
  })
  async myInvitations(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer, loaders }: MembersContext,
  ): Promise<InvitationConnection> {
    return connectionOf(await loaders.invitationsTo.load({ id: viewer.memberId, ...page }), InvitationType.of);
  }

  @Mutation(() => InvitePayload, {
    description:
      'Invites one member of Trama, or whoever you hand the code; for members of the network. Refuses with NOT_FOUND, FORBIDDEN, INVALID_INPUT for an invitee that nobody is, CONFLICT for one who is in the network already (ALREADY_IN).',
  })
  async invite(
    @Arg('input', () => InviteInput) input: InviteInput,
    @Ctx() { viewer }: MembersContext,
  ): Promise<InvitePayload> {
    return { invitation: InvitationType.of(await this.act.invite(viewer, input)) };
  }

  @Mutation(() => AcceptInvitationPayload, {
    description:
      'Makes you part of the network; for the invitee or, where none is named, for the bearer of the code. Refuses with INVALID_INPUT, NOT_FOUND, FORBIDDEN, and with CONFLICT when it is not open any more (`state`: how it stands) or you are in the network already (ALREADY_IN).',
  })
  async acceptInvitation(
    @Arg('input', () => AcceptInvitationInput) input: AcceptInvitationInput,
    @Ctx() { viewer }: MembersContext,
  ): Promise<AcceptInvitationPayload> {
    const { invitation, membership, network } = await this.act.acceptInvitation(viewer, input);
    return {
      invitation: InvitationType.of(invitation),
      membership: MembershipType.of(membership),
      network: NetworkType.of(network),
    };
  }

  @Mutation(() => DeclineInvitationPayload, {
    description: 'Says no; for the invitee. Refuses with NOT_FOUND, FORBIDDEN, CONFLICT (`state`: how it stands).',
  })
  async declineInvitation(
    @Arg('input', () => DeclineInvitationInput) input: DeclineInvitationInput,
    @Ctx() { viewer }: MembersContext,
  ): Promise<DeclineInvitationPayload> {
    return { invitation: InvitationType.of(await this.act.declineInvitation(viewer, input)) };
  }

  @Mutation(() => RevokeInvitationPayload, {
    description:
      'Takes an invitation back; for its inviter and for stewards. Refuses with NOT_FOUND, FORBIDDEN, CONFLICT (`state`: how it stands).',
  })
  async revokeInvitation(
    @Arg('input', () => RevokeInvitationInput) input: RevokeInvitationInput,
    @Ctx() { viewer }: MembersContext,
  ): Promise<RevokeInvitationPayload> {
    return { invitation: InvitationType.of(await this.act.revokeInvitation(viewer, input)) };
  }
}

export const resolveInvitation: ReferenceResolver<MembersContext> = async ({ id }, { loaders }) => {
  const found = await loaders.invitation.load(id);
  return found && InvitationType.of(found);
};
