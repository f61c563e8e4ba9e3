import type { ReferenceResolver } from '@trama/subgraph';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { UseCases } from '../domain/use-cases';
import type { MembersContext } from './context';
import { MemberType } from './member-type';
import { ChangeRoleInput, ChangeRolePayload, LeaveNetworkInput, LeaveNetworkPayload } from './membership-inputs';
import { MembershipType } from './membership-type';
import { NetworkType } from './network-type';

@Resolver(() => MembershipType)
export class MembershipResolver {
  constructor(private readonly act: UseCases) {}

  @Mutation(() => ChangeRolePayload, {
    description:
      'Gives someone another role; for stewards. Refuses with NOT_FOUND, FORBIDDEN, STALE_VERSION, and with CONFLICT, by `state`, for who has left (LEFT), for the last steward (LAST_STEWARD), and to make a steward of who has never signed in (NOT_SIGNED_IN).',
  })
  async changeRole(
    @Arg('input', () => ChangeRoleInput) input: ChangeRoleInput,
    @Ctx() { viewer }: MembersContext,
  ): Promise<ChangeRolePayload> {
    return { membership: MembershipType.of(await this.act.changeRole(viewer, input)) };
  }

  @Mutation(() => LeaveNetworkPayload, {
    description:
      'You leave; the invitations that you have open there are revoked. Refuses with NOT_FOUND; INVALID_INPUT for a successor who is not in the network, FORBIDDEN to name one when you are no steward; and with CONFLICT, by `state`, when you left before (LEFT), are the last steward (LAST_STEWARD), or your successor has never signed in (NOT_SIGNED_IN).',
  })
  async leaveNetwork(
    @Arg('input', () => LeaveNetworkInput) input: LeaveNetworkInput,
    @Ctx() { viewer }: MembersContext,
  ): Promise<LeaveNetworkPayload> {
    return { membership: MembershipType.of(await this.act.leaveNetwork(viewer, input)) };
  }

  @FieldResolver(() => MemberType, {
    nullable: true,
    description: 'Who it is; null while you do not share a network with them.',
  })
  async member(@Root() { memberId }: MembershipType, @Ctx() { loaders }: MembersContext): Promise<MemberType | null> {
    const found = await loaders.member.load(memberId);
    return found && MemberType.of(found);
  }

  @FieldResolver(() => NetworkType, { nullable: true, description: 'In which network; null while you are not in it.' })
  async network(
    @Root() { networkId }: MembershipType,
    @Ctx() { loaders }: MembersContext,
  ): Promise<NetworkType | null> {
    const found = await loaders.network.load(networkId);
    return found && NetworkType.of(found);
  }
}

export const resolveMembership: ReferenceResolver<MembersContext> = async ({ id }, { loaders }) => {
  const found = await loaders.membership.load(id);
  return found && MembershipType.of(found);
};
