import { connectionOf, PageArgs, type ReferenceResolver } from '@trama/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { UseCases } from '../domain/use-cases';
import type { MembersContext } from './context';
import { InvitationConnection } from './invitation-connection';
import { InvitationType } from './invitation-type';
import { MembershipConnection } from './membership-connection';
import { MembershipType } from './membership-type';
import { NetworkConnection } from './network-connection';
import { CreateNetworkInput, CreateNetworkPayload, EditNetworkInput, EditNetworkPayload } from './network-inputs';
import { NetworkType } from './network-type';

/** Whoever got hold of a Network may see it, so its lists need not ask again. */
@Resolver(() => NetworkType)
export class NetworkResolver {
  constructor(private readonly act: UseCases) {}

  @Query(() => NetworkType, { nullable: true, description: 'A network that you are in; null for any other.' })
  async network(
    @Arg('id', () => ID, { description: 'Its `id`.' }) id: string,
    @Ctx() { loaders }: MembersContext,
  ): Promise<NetworkType | null> {
    const found = await loaders.network.load(id);
    return found && NetworkType.of(found);
  }

  @Query(() => NetworkConnection, { description: 'The networks that you are in, in the order in which you joined.' })
  async myNetworks(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer, loaders }: MembersContext,
  ): Promise<NetworkConnection> {
    return connectionOf(await loaders.networksOf.load({ id: viewer.memberId, ...page }), NetworkType.of);
  }

  @Mutation(() => CreateNetworkPayload, {
    description: 'Founds a network; you become its first steward. Refuses with INVALID_INPUT.',
  })
  async createNetwork(
    @Arg('input', () => CreateNetworkInput) input: CreateNetworkInput,
    @Ctx() { viewer }: MembersContext,
  ): Promise<CreateNetworkPayload> {
    return { network: NetworkType.of(await this.act.createNetwork(viewer, input)) };
  }

  @Mutation(() => EditNetworkPayload, {
    description:
      'Changes name, topic or time zone; for stewards. Refuses with NOT_FOUND, FORBIDDEN, INVALID_INPUT, STALE_VERSION.',
  })
  async editNetwork(
    @Arg('input', () => EditNetworkInput) input: EditNetworkInput,
    @Ctx() { viewer }: MembersContext,
  ): Promise<EditNetworkPayload> {
    return { network: NetworkType.of(await this.act.editNetwork(viewer, input)) };
  }

  @FieldResolver(() => MembershipConnection, { description: 'Who is in it, those first who joined first.' })
  async members(
    @Root() { id }: NetworkType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: MembersContext,
  ): Promise<MembershipConnection> {
    return connectionOf(await loaders.membersOf.load({ id, ...page }), MembershipType.of);
  }

  @FieldResolver(() => Int, { description: 'How many people are in it, whatever their role.' })
  async memberCount(@Root() { id }: NetworkType, @Ctx() { loaders }: MembersContext): Promise<number> {
    return loaders.memberCount.load(id);
  }

  @FieldResolver(() => InvitationConnection, { description: 'Its invitations in whatever state, the latest first.' })
  async invitations(
    @Root() { id }: NetworkType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: MembersContext,
  ): Promise<InvitationConnection> {
    return connectionOf(await loaders.invitationsOf.load({ id, ...page }), InvitationType.of);
  }
}

export const resolveNetwork: ReferenceResolver<MembersContext> = async ({ id }, { loaders }) => {
  const found = await loaders.network.load(id);
  return found && NetworkType.of(found);
};
