import { connectionOf, PageArgs, type ReferenceResolver } from '@trama/subgraph';
import { Arg, Args, Ctx, Field, FieldResolver, ID, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { UseCases } from '../domain/use-cases';
import { CreateChannelInput } from './channel-inputs';
import { ChannelType } from './channel-type';
import type { CommunicationContext } from './context';
import { MessageConnection } from './message-connection';
import { MessageType } from './message-type';
import { NetworkType } from './network-type';

@ObjectType()
class ChannelPayload {
  @Field(() => ChannelType, { description: 'The channel as it is now.' })
  readonly channel!: ChannelType;
}

@Resolver(() => ChannelType)
export class ChannelResolver {
  constructor(private readonly act: Pick<UseCases, 'createChannel'>) {}

  @Query(() => ChannelType, { nullable: true, description: 'A channel; null where you may see none of this id.' })
  async channel(
    @Arg('id', () => ID, { description: 'Its `id`.' }) id: string,
    @Ctx() { loaders }: CommunicationContext,
  ): Promise<ChannelType | null> {
    const found = await loaders.channel.load(id);
    return found && ChannelType.of(found);
  }

  @Mutation(() => ChannelPayload, {
    description:
      'Opens a channel in a network. For members. Refuses with NOT_FOUND, FORBIDDEN, INVALID_INPUT, and CONFLICT where the network has a channel of this name.',
  })
  async createChannel(
    @Arg('input', () => CreateChannelInput) input: CreateChannelInput,
    @Ctx() { viewer }: CommunicationContext,
  ): Promise<ChannelPayload> {
    return { channel: ChannelType.of(await this.act.createChannel(viewer, input)) };
  }

  @FieldResolver(() => NetworkType, { nullable: true, description: 'The network that it belongs to.' })
  network(@Root() { networkId }: ChannelType): NetworkType {
    return NetworkType.of(networkId);
  }

  @FieldResolver(() => MessageConnection, { description: 'What was said in it, the newest first.' })
  async messages(
    @Root() { id }: ChannelType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: CommunicationContext,
  ): Promise<MessageConnection> {
    return connectionOf(await loaders.messagesOfChannel.load({ id, ...page }), MessageType.of);
  }
}

export const resolveChannel: ReferenceResolver<CommunicationContext> = async ({ id }, { loaders }) => {
  const found = await loaders.channel.load(id);
  return found && ChannelType.of(found);
};
