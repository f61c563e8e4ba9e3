import { refuseInput } from '@trama/errors';
import { messagePosted } from '@trama/events';
import { allow, type Viewer } from '@trama/identity';
import { uuidv7 } from 'uuidv7';
import { addressees } from './addressees';
import type { Channel } from './channel';
import type { MessageKind } from './message';
import type { Ports, Recorded } from './ports';
import { tellPosted } from './tell-posted';
import { words } from './words';

const MOST_AT_ONCE = 500;
const LONGEST_KEY = 200;

interface MessageRecord {
  readonly key: string;
  readonly authorId: string;
  readonly toIds: readonly string[];
  readonly postedAt: Date;
  readonly kind?: MessageKind | null;
  readonly body?: string | null;
}

interface ImportMessagesInput {
  readonly networkId: string;
  readonly channelId: string;
  readonly messages: readonly MessageRecord[];
  readonly idempotencyKey?: string | null;
}

/** What came of an import. */
export interface Imported {
  /** How many messages are new. */
  readonly entered: number;
  /** How many were there before, and stayed as they were. */
  readonly known: number;
  /** The messages, new or not, in the order of the input. */
  readonly messageIds: readonly string[];
}

/** The messages that a record tells of. The first line that does not hold is named, and nothing of the rest counts. */
export function readRecords(records: readonly MessageRecord[], channel: Channel, now: Date): readonly Recorded[] {
  if (records.length === 0 || records.length > MOST_AT_ONCE)
    throw refuseInput('messages', `Enter 1 to ${MOST_AT_ONCE} messages at once.`);
  const keys = new Set<string>();
  return records.map((record, line) => {
    const at = `messages[${line}]`;
    if (keys.has(record.key)) throw refuseInput(`${at}.key`, 'Each message has a key of its own.');
    keys.add(record.key);
    return readRecord(record, at, channel, now);
  });
}

function readRecord(record: MessageRecord, at: string, channel: Channel, now: Date): Recorded {
  const { key, authorId, toIds, postedAt, kind, body } = record;
  if (key === '' || key.length > LONGEST_KEY)
    throw refuseInput(`${at}.key`, `A key has 1 to ${LONGEST_KEY} characters.`);
  if (authorId === '') throw refuseInput(`${at}.authorId`, 'It is the id of a member.');
  if (postedAt > now) throw refuseInput(`${at}.postedAt`, 'A message of the past was posted before now.');
  const id = uuidv7();
  return {
    key,
    message: {
      id,
      networkId: channel.networkId,
      channelId: channel.id,
      authorId,
      kind: kind ?? 'INFORMATION',
      body: body == null ? null : words(`${at}.body`, body),
      toIds: addressees(`${at}.toIds`, authorId, toIds),
      replyToId: null,
      threadId: id,
      postedAt,
      editedAt: null,
      edits: [],
      deletedAt: null,
      version: 1,
    },
  };
}

/** Enters what was said elsewhere, at its own times. A key that the channel knows stays as it is: a repeat changes nothing. */
export const importMessages =
  ({ channels, messages, inTransaction, now }: Pick<Ports, 'channels' | 'messages' | 'inTransaction' | 'now'>) =>
  (viewer: Viewer, input: ImportMessagesInput): Promise<Imported> =>
    inTransaction({ viewer, once: { mutation: 'importMessages', input } }, async (tx) => {
      const channel = await channels.get(input.channelId, tx);
      allow(viewer, 'message.import', channel);
      if (channel.networkId !== input.networkId) throw refuseInput('channelId', 'It is a channel of another network.');
      const records = readRecords(input.messages, channel, now());
      const known = await messages.idsByKey(
        channel.id,
        records.map(({ key }) => key),
        tx,
      );
      const fresh = records.filter(({ key }) => !known.has(key));
      if (fresh.length > 0) {
        await messages.enter(fresh, tx);
        await tx.emit(messagePosted, ...fresh.map(({ message }) => tellPosted(message, null)));
      }
      return {
        entered: fresh.length,
        known: known.size,
        messageIds: records.map(({ key, message }) => known.get(key) ?? message.id),
      };
    });
