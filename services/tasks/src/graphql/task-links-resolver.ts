import { connectionOf, PageArgs } from '@trama/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CommitmentConnection } from './commitment-connection';
import { CommitmentType } from './commitment-type';
import type { TasksContext } from './context';
import { GoalType } from './goal-type';
import { MemberType } from './member-type';
import { NetworkType } from './network-type';
import { TaskType } from './task-type';

/** What a task is tied to: its network, goal, people and promises. */
@Resolver(() => TaskType)
export class TaskLinksResolver {
  @FieldResolver(() => NetworkType, { nullable: true, description: 'The network in which there is this to do.' })
  network(@Root() { networkId }: TaskType): NetworkType {
    return NetworkType.of(networkId);
  }

  @FieldResolver(() => GoalType, {
    nullable: true,
    description: 'The goal that it serves; null where none, or none that you may see.',
  })
  goal(@Root() { goalId }: TaskType): GoalType | null {
    return goalId === null ? null : GoalType.of(goalId);
  }

  @FieldResolver(() => MemberType, {
    nullable: true,
    description: 'Who wrote it down; null where you may not see them.',
  })
  createdBy(@Root() { createdById }: TaskType): MemberType {
    return MemberType.of(createdById);
  }

  @FieldResolver(() => MemberType, {
    nullable: true,
    description: 'Who promised to do it, or did it; null where nobody, or where you may not see them.',
  })
  assignee(@Root() { assigneeId }: TaskType): MemberType | null {
    return assigneeId === null ? null : MemberType.of(assigneeId);
  }

  @FieldResolver(() => CommitmentConnection, { description: 'Who was asked, and what came of it; the newest first.' })
  async commitments(
    @Root() { id }: TaskType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: TasksContext,
  ): Promise<CommitmentConnection> {
    return connectionOf(await loaders.commitmentsForTask.load({ id, ...page }), CommitmentType.of);
  }
}
