import { connectionOf, PageArgs, type ReferenceResolver } from '@trama/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { TasksContext } from './context';
import { GoalType } from './goal-type';
import { TaskConnection } from './task-connection';
import { TaskType } from './task-type';

@Resolver(() => GoalType)
export class GoalResolver {
  @FieldResolver(() => TaskConnection, { nullable: true, description: 'What is done for it, the newest first.' })
  async tasks(
    @Root() { id }: GoalType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: TasksContext,
  ): Promise<TaskConnection> {
    return connectionOf(await loaders.tasksForGoal.load({ id, ...page }), TaskType.of);
  }
}

/** Whether there is such a goal is for goals to say. */
export const resolveGoal: ReferenceResolver<TasksContext> = async ({ id }) => GoalType.of(id);
