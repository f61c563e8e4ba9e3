import { connectionOf, PageArgs, type ReferenceResolver } from '@trama/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GoalsContext } from './context';
import { GoalConnection } from './goal-connection';
import { GoalType } from './goal-type';
import { MemberType } from './member-type';

@Resolver(() => MemberType)
export class MemberResolver {
  @FieldResolver(() => GoalConnection, {
    nullable: true,
    description: 'The goals that they proposed in the networks that you are in, the newest first.',
  })
  async goals(
    @Root() { id }: MemberType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: GoalsContext,
  ): Promise<GoalConnection> {
    return connectionOf(await loaders.goalsOfMember.load({ id, ...page }), GoalType.of);
  }
}

/** Whether there is such a member is for members to say. */
export const resolveMember: ReferenceResolver<GoalsContext> = async ({ id }) => MemberType.of(id);
