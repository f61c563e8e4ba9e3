import type { ReferenceResolver } from '@trama/subgraph';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { UseCases } from '../domain/use-cases';
import type { CommunicationContext } from './context';
import { DeleteMessageInput, EditMessageInput, PostMessageInput } from './message-inputs';
import { MessagePayload } from './message-payload';
import { MessageType } from './message-type';

/** Asking for a message, and what its author does with it. */
@Resolver(() => MessageType)
export class MessageResolver {
  constructor(private readonly act: Pick<UseCases, 'postMessage' | 'editMessage' | 'deleteMessage'>) {}

  @Query(() => MessageType, { nullable: true, description: 'A message; null where you may see none of this id.' })
  async message(
    @Arg('id', () => ID, { description: 'Its `id`.' }) id: string,
    @Ctx() { loaders }: CommunicationContext,
  ): Promise<MessageType | null> {
    const found = await loaders.message.load(id);
    return found && MessageType.of(found);
  }

  @Mutation(() => MessagePayload, {
    description:
      'Says something in a channel. For members. Refuses with NOT_FOUND, FORBIDDEN, INVALID_INPUT, and CONFLICT where the message to reply to was deleted.',
  })
  async postMessage(
    @Arg('input', () => PostMessageInput) input: PostMessageInput,
    @Ctx() { viewer }: CommunicationContext,
  ): Promise<MessagePayload> {
    return { message: MessageType.of(await this.act.postMessage(viewer, input)) };
  }

  @Mutation(() => MessagePayload, {
    description:
      'Gives your own message other words; the earlier ones are kept. Refuses with NOT_FOUND, FORBIDDEN, INVALID_INPUT, STALE_VERSION, and CONFLICT where it was deleted, or edited 50 times.',
  })
  async editMessage(
    @Arg('input', () => EditMessageInput) input: EditMessageInput,
    @Ctx() { viewer }: CommunicationContext,
  ): Promise<MessagePayload> {
    return { message: MessageType.of(await this.act.editMessage(viewer, input)) };
  }

  @Mutation(() => MessagePayload, {
    description:
      'Takes a message back: a tombstone without words stays in its place. For its author and for stewards. Refuses with NOT_FOUND, FORBIDDEN, and CONFLICT where it was deleted before.',
  })
  async deleteMessage(
    @Arg('input', () => DeleteMessageInput) input: DeleteMessageInput,
    @Ctx() { viewer }: CommunicationContext,
  ): Promise<MessagePayload> {
    return { message: MessageType.of(await this.act.deleteMessage(viewer, input)) };
  }
}

export const resolveMessage: ReferenceResolver<CommunicationContext> = async ({ id }, { loaders }) => {
  const found = await loaders.message.load(id);
  return found && MessageType.of(found);
};
