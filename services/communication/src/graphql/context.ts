import { may, type Viewer } from '@trama/identity';
import { byId, eachOnce, pageById, valueById, type SubgraphContext } from '@trama/subgraph';
import type DataLoader from 'dataloader';
import type { Channel } from '../domain/channel';
import type { LibraryQuery } from '../domain/library';
import type { Message } from '../domain/message';
import type { Ports } from '../domain/ports';
import type { ReactionCount } from '../domain/reaction';

type Pages<T> = ReturnType<typeof pageById<T>>;

export interface CommunicationContext extends SubgraphContext {
  readonly loaders: {
    readonly channel: DataLoader<string, Channel | null>;
    readonly message: DataLoader<string, Message | null>;
    /** How each message was reacted to. */
    readonly reactions: DataLoader<string, readonly ReactionCount[]>;
    readonly channelsOfNetwork: Pages<Channel>;
    readonly messagesOfChannel: Pages<Message>;
    readonly messagesOfMember: Pages<Message>;
    readonly repliesToMessage: Pages<Message>;
    /** What the libraries of networks hold of what is looked for. */
    readonly libraryOfNetwork: (query: LibraryQuery) => Pages<Message>;
  };
}

/**
 * Of one request: one query a batch; null, or an empty list, for what the viewer may not see. What hangs from a channel
 * or a message lies in its network, so whoever got to see that may see it too.
 */
export const communicationContext =
  ({ channels, messages, library, reactions }: Pick<Ports, 'channels' | 'messages' | 'library' | 'reactions'>) =>
  (viewer: Viewer): CommunicationContext => ({
    viewer,
    loaders: {
      channel: byId(async (ids) => (await channels.byIds(ids)).filter((c) => may(viewer, 'channel.see', c))),
      message: byId(async (ids) => (await messages.byIds(ids)).filter((m) => may(viewer, 'message.see', m))),
      reactions: valueById((ids) => reactions.countsFor(ids, viewer.memberId), []),
      channelsOfNetwork: pageById((ids, page) =>
        channels.inNetworks(
          ids.filter((networkId) => may(viewer, 'channel.see', { networkId })),
          page,
        ),
      ),
      messagesOfChannel: pageById((ids, page) => messages.inChannels(ids, page)),
      messagesOfMember: pageById((ids, page) => messages.byAuthors(ids, viewer.networkIds(), page)),
      repliesToMessage: pageById((ids, page) => messages.repliesTo(ids, page)),
      libraryOfNetwork: eachOnce((query: LibraryQuery) =>
        pageById((ids, page) =>
          library.inNetworks(
            ids.filter((networkId) => may(viewer, 'message.see', { networkId })),
            query,
            page,
          ),
        ),
      ),
    },
  });
