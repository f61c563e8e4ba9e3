import type { messagePosted, Telling } from '@trama/events';
import type { Message } from './message';

/** How the network learns of a message. A reply is addressed to whoever it answers, besides those it names. */
export const tellPosted = (message: Message, parent: Message | null): Telling<typeof messagePosted> => ({
  subject: message,
  audience: 'NETWORK',
  occurredAt: message.postedAt,
  data: {
    authorId: message.authorId,
    channelId: message.channelId,
    kind: message.kind,
    toIds: [...message.toIds],
    replyTo: parent && { messageId: parent.id, authorId: parent.authorId },
  },
});
