import { refuse } from '@trama/errors';
import { connectionOf, PageArgs, type ReferenceResolver } from '@trama/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { UseCases } from '../domain/use-cases';
import type { MembersContext } from './context';
import { EditProfileInput, EditProfilePayload } from './member-inputs';
import { MemberType } from './member-type';
import { MembershipConnection } from './membership-connection';
import { MembershipType } from './membership-type';

@Resolver(() => MemberType)
export class MemberResolver {
  constructor(private readonly act: UseCases) {}

  @Query(() => MemberType, { description: 'You.' })
  async me(@Ctx() { viewer, loaders }: MembersContext): Promise<MemberType> {
    const found = await loaders.member.load(viewer.memberId);
    if (!found) throw refuse('NOT_FOUND');
    return MemberType.of(found);
  }

  @Query(() => MemberType, {
    nullable: true,
    description: 'You, or someone who shares a network with you; null for anyone else.',
  })
  async member(
    @Arg('id', () => ID, { description: 'Its `id`.' }) id: string,
    @Ctx() { loaders }: MembersContext,
  ): Promise<MemberType | null> {
    const found = await loaders.member.load(id);
    return found && MemberType.of(found);
  }

  @Mutation(() => EditProfilePayload, {
    description: 'Changes your own name or profile. Refuses with INVALID_INPUT, STALE_VERSION.',
  })
  async editProfile(
    @Arg('input', () => EditProfileInput) input: EditProfileInput,
    @Ctx() { viewer }: MembersContext,
  ): Promise<EditProfilePayload> {
    return { member: MemberType.of(await this.act.editProfile(viewer, input)) };
  }

  @FieldResolver(() => MembershipConnection, {
    description: 'Their part in the networks that you share with them, the earliest first.',
  })
  async memberships(
    @Root() { id }: MemberType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: MembersContext,
  ): Promise<MembershipConnection> {
    return connectionOf(await loaders.membershipsOf.load({ id, ...page }), MembershipType.of);
  }
}

export const resolveMember: ReferenceResolver<MembersContext> = async ({ id }, { loaders }) => {
  const found = await loaders.member.load(id);
  return found && MemberType.of(found);
};
