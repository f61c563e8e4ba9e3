import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CommitmentType } from './commitment-type';
import type { TasksContext } from './context';
import { MemberType } from './member-type';
import { MessageType } from './message-type';
import { NetworkType } from './network-type';
import { TaskType } from './task-type';

/** What a promise is tied to: its network, its people, and what it came from. */
@Resolver(() => CommitmentType)
export class CommitmentLinksResolver {
  @FieldResolver(() => NetworkType, { nullable: true, description: 'The network in which it was asked for.' })
  network(@Root() { networkId }: CommitmentType): NetworkType {
    return NetworkType.of(networkId);
  }

  @FieldResolver(() => TaskType, { nullable: true, description: 'The task that it takes on; null where about none.' })
  async task(@Root() { taskId }: CommitmentType, @Ctx() { loaders }: TasksContext): Promise<TaskType | null> {
    const found = taskId === null ? null : await loaders.task.load(taskId);
    return found && TaskType.of(found);
  }

  @FieldResolver(() => MessageType, { nullable: true, description: 'The message that it came from; null where none.' })
  message(@Root() { messageId }: CommitmentType): MessageType | null {
    return messageId === null ? null : MessageType.of(messageId);
  }

  @FieldResolver(() => MemberType, {
    nullable: true,
    description: 'Who was asked to give it; null where you may not see them.',
  })
  promiser(@Root() { promiserId }: CommitmentType): MemberType {
    return MemberType.of(promiserId);
  }

  @FieldResolver(() => MemberType, {
    nullable: true,
    description: 'Who asked, and says whether it was kept; null where you may not see them.',
  })
  promisedTo(@Root() { promisedToId }: CommitmentType): MemberType {
    return MemberType.of(promisedToId);
  }
}
