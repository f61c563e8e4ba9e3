import { connectionOf, PageArgs, type ReferenceResolver } from '@trama/subgraph';
import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GoalsContext } from './context';
import { GoalConnection } from './goal-connection';
import { GoalState } from './goal-state';
import { GoalType } from './goal-type';
import { NetworkType } from './network-type';

@ArgsType()
class GoalsArgs extends PageArgs {
  @Field(() => GoalState, { nullable: true, description: 'Only those in this state; all without it.' })
  readonly state?: GoalState | null;
}

@Resolver(() => NetworkType)
export class NetworkResolver {
  @FieldResolver(() => GoalConnection, {
    nullable: true,
    description: 'What the network wants, or wanted: the newest first.',
  })
  async goals(
    @Root() { id }: NetworkType,
    @Args(() => GoalsArgs) { state, ...page }: GoalsArgs,
    @Ctx() { loaders }: GoalsContext,
  ): Promise<GoalConnection> {
    return connectionOf(await loaders.goalsOfNetwork(state ?? null).load({ id, ...page }), GoalType.of);
  }
}

/** Whether there is such a network is for members to say; without it, or outside it, its list here is empty. */
export const resolveNetwork: ReferenceResolver<GoalsContext> = async ({ id }) => NetworkType.of(id);
