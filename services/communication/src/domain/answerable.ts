import { refuse, refuseInput } from '@trama/errors';
import type { Channel } from './channel';
import type { Message } from './message';

/**
 * The message that a reply answers: one of the same channel, not a tombstone. One of another channel and one that does
 * not exist are refused alike (INVALID_INPUT), so that nobody learns what other networks hold; a tombstone with CONFLICT.
 */
export function answerable(parent: Message | undefined, channel: Channel): Message {
  if (parent?.channelId !== channel.id) throw refuseInput('replyToId', 'Answer a message of the same channel.');
  if (parent.deletedAt) throw refuse('CONFLICT', 'That message was deleted by now.', { state: 'DELETED' });
  return parent;
}
