import { connectionOf, PageArgs, type ReferenceResolver } from '@trama/subgraph';
import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { libraryQuery } from '../domain/library';
import { ChannelConnection } from './channel-connection';
import { ChannelType } from './channel-type';
import type { CommunicationContext } from './context';
import { MessageConnection } from './message-connection';
import { LibraryKind } from './message-kind';
import { MessageType } from './message-type';
import { NetworkType } from './network-type';

@ArgsType()
class LibraryArgs extends PageArgs {
  @Field(() => [LibraryKind], { nullable: true, description: 'Only these; both without it.' })
  readonly kinds?: readonly LibraryKind[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Words to look for, at most 200 characters: any of them; `"two words"` in quotes for just that phrase; `-word` to leave out what holds it.',
  })
  readonly search?: string | null;
}

@Resolver(() => NetworkType)
export class NetworkResolver {
  @FieldResolver(() => ChannelConnection, { nullable: true, description: 'Its places to talk, the oldest first.' })
  async channels(
    @Root() { id }: NetworkType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: CommunicationContext,
  ): Promise<ChannelConnection> {
    return connectionOf(await loaders.channelsOfNetwork.load({ id, ...page }), ChannelType.of);
  }

  @FieldResolver(() => MessageConnection, {
    nullable: true,
    description:
      'Its strategies and lessons: the newest first; with `search` the best match first. Refuses with INVALID_INPUT.',
  })
  async library(
    @Root() { id }: NetworkType,
    @Args(() => LibraryArgs) { kinds, search, ...page }: LibraryArgs,
    @Ctx() { loaders }: CommunicationContext,
  ): Promise<MessageConnection> {
    const found = await loaders.libraryOfNetwork(libraryQuery({ kinds, search })).load({ id, ...page });
    return connectionOf(found, MessageType.of);
  }
}

/** Whether there is such a network is for members to say; without it, or outside it, its lists here are empty. */
export const resolveNetwork: ReferenceResolver<CommunicationContext> = async ({ id }) => NetworkType.of(id);
