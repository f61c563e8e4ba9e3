import { connectionOf, PageArgs } from '@trama/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ChannelType } from './channel-type';
import type { CommunicationContext } from './context';
import { MemberType } from './member-type';
import { MessageConnection } from './message-connection';
import { MessageType } from './message-type';
import { NetworkType } from './network-type';

/** What a message is tied to: people, its place, and other messages. */
@Resolver(() => MessageType)
export class MessageLinksResolver {
  @FieldResolver(() => NetworkType, { nullable: true, description: 'The network in which it was said.' })
  network(@Root() { networkId }: MessageType): NetworkType {
    return NetworkType.of(networkId);
  }

  @FieldResolver(() => ChannelType, { nullable: true, description: 'The channel in which it was said.' })
  async channel(
    @Root() { channelId }: MessageType,
    @Ctx() { loaders }: CommunicationContext,
  ): Promise<ChannelType | null> {
    const found = await loaders.channel.load(channelId);
    return found && ChannelType.of(found);
  }

  @FieldResolver(() => MemberType, { nullable: true, description: 'Who said it; null where you may not see them.' })
  author(@Root() { authorId }: MessageType): MemberType {
    return MemberType.of(authorId);
  }

  @FieldResolver(() => [MemberType], {
    nullable: 'items',
    description:
      'Whom it addresses by name, at most 50; empty where it is for all in the channel. A reply is addressed to the author of `replyTo` besides. Null for a member whom you may not see.',
  })
  to(@Root() { toIds }: MessageType): MemberType[] {
    return toIds.map(MemberType.of);
  }

  @FieldResolver(() => MessageType, { nullable: true, description: 'What it answers; null where it is no reply.' })
  async replyTo(
    @Root() { replyToId }: MessageType,
    @Ctx() { loaders }: CommunicationContext,
  ): Promise<MessageType | null> {
    const found = replyToId === null ? null : await loaders.message.load(replyToId);
    return found && MessageType.of(found);
  }

  @FieldResolver(() => MessageConnection, { description: 'What answers it directly, the oldest first.' })
  async replies(
    @Root() { id }: MessageType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: CommunicationContext,
  ): Promise<MessageConnection> {
    return connectionOf(await loaders.repliesToMessage.load({ id, ...page }), MessageType.of);
  }
}
