import { refuseInput } from '@trama/errors';
import { messagePosted, momentOf } from '@trama/events';
import { allow, type Viewer } from '@trama/identity';
import { uuidv7 } from 'uuidv7';
import { addressees } from './addressees';
import { answerable } from './answerable';
import type { Channel } from './channel';
import type { Message, MessageKind } from './message';
import type { Ports } from './ports';
import { tellPosted } from './tell-posted';
import { words } from './words';

interface PostMessageInput {
  readonly channelId: string;
  readonly kind: MessageKind;
  readonly body: string;
  readonly toIds?: readonly string[] | null;
  readonly replyToId?: string | null;
  readonly at?: Date | null;
  readonly idempotencyKey?: string | null;
}

/** What is said in the channel, by whom and when; a reply belongs to the thread of what it answers. */
export function say(
  { kind, body, toIds }: Pick<PostMessageInput, 'kind' | 'body' | 'toIds'>,
  { channel, authorId, parent, at }: { channel: Channel; authorId: string; parent: Message | null; at: Date },
): Message {
  if (parent && at < parent.postedAt) throw refuseInput('at', 'A reply comes after what it answers.');
  const id = uuidv7();
  return {
    id,
    networkId: channel.networkId,
    channelId: channel.id,
    authorId,
    kind,
    body: words('body', body),
    toIds: addressees('toIds', authorId, toIds ?? []),
    replyToId: parent?.id ?? null,
    threadId: parent?.threadId ?? id,
    postedAt: at,
    editedAt: null,
    edits: [],
    deletedAt: null,
    version: 1,
  };
}

export const postMessage =
  ({ channels, messages, inTransaction, now }: Pick<Ports, 'channels' | 'messages' | 'inTransaction' | 'now'>) =>
  (viewer: Viewer, input: PostMessageInput): Promise<Message> =>
    inTransaction({ viewer, once: { mutation: 'postMessage', input } }, async (tx) => {
      const channel = await channels.get(input.channelId, tx);
      allow(viewer, 'message.post', channel);
      const at = momentOf(viewer, channel.networkId, input.at, now());
      const [answered] = input.replyToId ? await messages.byIds([input.replyToId], tx) : [];
      const parent = input.replyToId ? answerable(answered, channel) : null;
      const message = say(input, { channel, authorId: viewer.memberId, parent, at });
      await messages.add(message, tx);
      await tx.emit(messagePosted, tellPosted(message, parent));
      return message;
    });
