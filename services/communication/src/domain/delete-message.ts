import { refuse } from '@trama/errors';
import { messageDeleted } from '@trama/events';
import { allow, type Viewer } from '@trama/identity';
import type { Message } from './message';
import type { Ports } from './ports';

interface DeleteMessageInput {
  readonly messageId: string;
  readonly idempotencyKey?: string | null;
}

/** Its words are gone, the earlier ones too; that it was said, to whom and when, stays. */
export function bury(message: Message, at: Date): Message {
  if (message.deletedAt) throw refuse('CONFLICT', 'It was deleted by now.', { state: 'DELETED' });
  return { ...message, body: null, edits: [], deletedAt: at };
}

export const deleteMessage =
  ({ messages, inTransaction, now }: Pick<Ports, 'messages' | 'inTransaction' | 'now'>) =>
  (viewer: Viewer, input: DeleteMessageInput): Promise<Message> =>
    inTransaction({ viewer, once: { mutation: 'deleteMessage', input } }, async (tx) => {
      const message = await messages.get(input.messageId, tx);
      allow(viewer, 'message.delete', message);
      const tombstone = await messages.save(bury(message, now()), tx);
      await tx.emit(messageDeleted, {
        subject: tombstone,
        audience: 'NETWORK',
        data: { ...tombstone, deletedById: viewer.memberId },
      });
      return tombstone;
    });
