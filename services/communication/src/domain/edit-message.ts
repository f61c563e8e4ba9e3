import { refuse } from '@trama/errors';
import { messageEdited } from '@trama/events';
import { allow, type Viewer } from '@trama/identity';
import type { Message } from './message';
import type { Ports } from './ports';
import { words } from './words';

/** Who edits more often has more to say than one message holds. */
const MOST_EDITS = 50;

interface EditMessageInput {
  readonly messageId: string;
  readonly version: number;
  readonly body: string;
  readonly idempotencyKey?: string | null;
}

/** Other words in place of the present ones, which are kept. */
export function reword(message: Message, body: string, at: Date): Message {
  if (message.deletedAt) throw refuse('CONFLICT', 'It was deleted by now.', { state: 'DELETED' });
  if (message.edits.length >= MOST_EDITS)
    throw refuse('CONFLICT', `It was edited ${MOST_EDITS} times: post a new message.`, { state: 'EDITED_OUT' });
  const edits = message.body === null ? message.edits : [...message.edits, { body: message.body, at }];
  return { ...message, body: words('body', body), edits, editedAt: at };
}

export const editMessage =
  ({ messages, inTransaction, now }: Pick<Ports, 'messages' | 'inTransaction' | 'now'>) =>
  (viewer: Viewer, input: EditMessageInput): Promise<Message> =>
    inTransaction({ viewer, once: { mutation: 'editMessage', input } }, async (tx) => {
      const message = await messages.get(input.messageId, tx);
      allow(viewer, 'message.edit', message);
      const reworded = reword(message, input.body, now());
      if (message.version !== input.version) throw refuse('STALE_VERSION');
      const saved = await messages.save(reworded, tx);
      await tx.emit(messageEdited, { subject: saved, audience: 'NETWORK', data: saved });
      return saved;
    });
