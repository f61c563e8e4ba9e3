import { refuse, refuseInput, requireLegible } from '@trama/errors';
import { messageReacted, momentOf } from '@trama/events';
import { allow, type Viewer } from '@trama/identity';
import type { Message } from './message';
import type { Ports } from './ports';
import type { Reaction } from './reaction';

const LONGEST = 32;
/** Different ones to one message: more are noise, and all of them are shown with it. */
const MOST = 50;

interface ReactToMessageInput {
  readonly messageId: string;
  readonly reaction: string;
  readonly at?: Date | null;
  readonly idempotencyKey?: string | null;
}

/** One emoji or word: what looks alike is the same, however it was typed. */
export function readReaction(text: string): string {
  const reaction = text.trim().normalize('NFC');
  if (reaction === '' || reaction.length > LONGEST || /\s/.test(reaction))
    throw refuseInput('reaction', `A reaction is one emoji or word of at most ${LONGEST} characters.`);
  requireLegible('reaction', reaction);
  return reaction;
}

/** A member's reaction to the message, which has `given` so far. */
export function react(
  message: Message,
  { memberId, text, given, at }: { memberId: string; text: string; given: readonly string[]; at: Date },
): Reaction {
  const reaction = readReaction(text);
  if (message.deletedAt) throw refuse('CONFLICT', 'It was deleted by now.', { state: 'DELETED' });
  if (at < message.postedAt) throw refuseInput('at', 'A reaction comes after what it answers.');
  if (given.length >= MOST && !given.includes(reaction))
    throw refuse('CONFLICT', `It has ${MOST} different reactions: join one of them.`, { state: 'FULL' });
  return { networkId: message.networkId, messageId: message.id, memberId, reaction, at };
}

/** Given once, it stays as it was: a repeat is not told again. */
export const reactToMessage =
  ({ messages, reactions, inTransaction, now }: Pick<Ports, 'messages' | 'reactions' | 'inTransaction' | 'now'>) =>
  (viewer: Viewer, input: ReactToMessageInput): Promise<Message> =>
    inTransaction({ viewer, once: { mutation: 'reactToMessage', input } }, async (tx) => {
      const message = await messages.get(input.messageId, tx);
      allow(viewer, 'message.react', message);
      const at = momentOf(viewer, message.networkId, input.at, now());
      const given = await reactions.givenTo(message.id, tx);
      const reaction = react(message, { memberId: viewer.memberId, text: input.reaction, given, at });
      if (await reactions.add(reaction, tx))
        await tx.emit(messageReacted, {
          subject: message,
          audience: 'NETWORK',
          occurredAt: at,
          data: { ...reaction, authorId: message.authorId, channelId: message.channelId },
        });
      return message;
    });
