import { connectionOf, PageArgs, type ReferenceResolver } from '@trama/subgraph';
import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { CommitmentConnection } from './commitment-connection';
import { CommitmentType } from './commitment-type';
import type { TasksContext } from './context';
import { NetworkType } from './network-type';
import { TaskState } from './states';
import { TaskConnection } from './task-connection';
import { TaskType } from './task-type';

@ArgsType()
class TasksArgs extends PageArgs {
  @Field(() => TaskState, { nullable: true, description: 'Only those in this state; all without it.' })
  readonly state?: TaskState | null;
}

@Resolver(() => NetworkType)
export class NetworkResolver {
  @FieldResolver(() => TaskConnection, {
    nullable: true,
    description: 'What there is to do, or was: the newest first.',
  })
  async tasks(
    @Root() { id }: NetworkType,
    @Args(() => TasksArgs) { state, ...page }: TasksArgs,
    @Ctx() { loaders }: TasksContext,
  ): Promise<TaskConnection> {
    return connectionOf(await loaders.tasksOfNetwork(state ?? null).load({ id, ...page }), TaskType.of);
  }

  @FieldResolver(() => CommitmentConnection, {
    nullable: true,
    description: 'What people promised each other: the newest first.',
  })
  async commitments(
    @Root() { id }: NetworkType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: TasksContext,
  ): Promise<CommitmentConnection> {
    return connectionOf(await loaders.commitmentsOfNetwork.load({ id, ...page }), CommitmentType.of);
  }
}

/** Whether there is such a network is for members to say; without it, or outside it, its lists here are empty. */
export const resolveNetwork: ReferenceResolver<TasksContext> = async ({ id }) => NetworkType.of(id);
