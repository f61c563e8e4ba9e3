import { Arg, Ctx, Field, FieldResolver, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { UseCases } from '../domain/use-cases';
import type { CommunicationContext } from './context';
import { MessagePayload } from './message-payload';
import { MessageType } from './message-type';
import { ReactToMessageInput, UnreactInput } from './reaction-inputs';

@ObjectType('ReactionCount', { description: 'How often one reaction was given to a message.' })
class ReactionCountType {
  @Field(() => String, { description: 'An emoji or a word.' })
  readonly reaction!: string;

  @Field(() => Int, { description: 'How many members gave it.' })
  readonly count!: number;

  @Field(() => Boolean, { description: 'Whether you are among them.' })
  readonly mine!: boolean;
}

@Resolver(() => MessageType)
export class ReactionResolver {
  constructor(private readonly act: Pick<UseCases, 'reactToMessage' | 'unreact'>) {}

  @Mutation(() => MessagePayload, {
    description:
      'Answers a message with an emoji or a word; each of yours counts once. For members. Refuses with NOT_FOUND, FORBIDDEN, INVALID_INPUT, and CONFLICT where it was deleted, or has 50 different reactions.',
  })
  async reactToMessage(
    @Arg('input', () => ReactToMessageInput) input: ReactToMessageInput,
    @Ctx() context: CommunicationContext,
  ): Promise<MessagePayload> {
    const message = await this.act.reactToMessage(context.viewer, input);
    context.loaders.reactions.clear(message.id); // another mutation of this request may have read them
    return { message: MessageType.of(message) };
  }

  @Mutation(() => MessagePayload, {
    description:
      'Takes your reaction back; where it is not there, nothing changes. For members. Refuses with NOT_FOUND, FORBIDDEN and INVALID_INPUT.',
  })
  async unreact(
    @Arg('input', () => UnreactInput) input: UnreactInput,
    @Ctx() context: CommunicationContext,
  ): Promise<MessagePayload> {
    const message = await this.act.unreact(context.viewer, input);
    context.loaders.reactions.clear(message.id);
    return { message: MessageType.of(message) };
  }

  @FieldResolver(() => [ReactionCountType], {
    description: 'How it was reacted to, in the order in which each reaction was first given; at most 50.',
  })
  async reactions(
    @Root() { id }: MessageType,
    @Ctx() { loaders }: CommunicationContext,
  ): Promise<readonly ReactionCountType[]> {
    return loaders.reactions.load(id);
  }
}
