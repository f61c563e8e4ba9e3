import { messageUnreacted } from '@trama/events';
import { allow, type Viewer } from '@trama/identity';
import type { Message } from './message';
import type { Ports } from './ports';
import { readReaction } from './react-to-message';

interface UnreactInput {
  readonly messageId: string;
  readonly reaction: string;
  readonly idempotencyKey?: string | null;
}

/** Takes one's own reaction back. Where it is not there, nothing changes and nothing is told. */
export const unreact =
  ({ messages, reactions, inTransaction }: Pick<Ports, 'messages' | 'reactions' | 'inTransaction'>) =>
  (viewer: Viewer, input: UnreactInput): Promise<Message> =>
    inTransaction({ viewer, once: { mutation: 'unreact', input } }, async (tx) => {
      const message = await messages.get(input.messageId, tx);
      allow(viewer, 'message.react', message);
      const mine = {
        networkId: message.networkId,
        messageId: message.id,
        memberId: viewer.memberId,
        reaction: readReaction(input.reaction),
      };
      if (await reactions.remove(mine, tx))
        await tx.emit(messageUnreacted, {
          subject: message,
          audience: 'NETWORK',
          data: { ...mine, authorId: message.authorId, channelId: message.channelId },
        });
      return message;
    });
