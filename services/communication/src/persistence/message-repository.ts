import type { Transaction } from '@trama/events';
import { existing, saveAtVersion, sessionOf } from '@trama/events/delivery';
import type { Page, PageRequest } from '@trama/paging';
import { pagesByParent, type ListOf } from '@trama/runtime';
import type { Model } from 'mongoose';
import type { Message } from '../domain/message';
import type { Messages, Recorded } from '../domain/ports';
import { toMessage, type MessageRow } from './message-model';

export class MessageRepository implements Messages {
  constructor(private readonly rows: Model<MessageRow>) {}

  async get(id: string, tx: Transaction): Promise<Message> {
    return toMessage(existing(await this.rows.findById(id).session(sessionOf(tx)).lean()));
  }

  async byIds(ids: readonly string[], tx?: Transaction): Promise<readonly Message[]> {
    const found = await this.rows
      .find({ _id: { $in: [...ids] } })
      .session(sessionOf(tx))
      .lean();
    return found.map(toMessage);
  }

  inChannels(ids: readonly string[], page: PageRequest): Promise<ReadonlyMap<string, Page<Message>>> {
    return this.pages({ parent: 'channelId', ids, order: { key: 'postedAt', direction: 'DESCENDING' }, page });
  }

  repliesTo(ids: readonly string[], page: PageRequest): Promise<ReadonlyMap<string, Page<Message>>> {
    return this.pages({ parent: 'replyToId', ids, order: { key: 'postedAt', direction: 'ASCENDING' }, page });
  }

  byAuthors(
    ids: readonly string[],
    networkIds: readonly string[],
    page: PageRequest,
  ): Promise<ReadonlyMap<string, Page<Message>>> {
    const where = { networkId: { $in: [...networkIds] } };
    return this.pages({ parent: 'authorId', ids, where, order: { key: 'postedAt', direction: 'DESCENDING' }, page });
  }

  async add({ id, ...fields }: Message, tx: Transaction): Promise<void> {
    await this.rows.create([{ _id: id, ...fields }], { session: sessionOf(tx) });
  }

  async save(message: Message, tx: Transaction): Promise<Message> {
    return toMessage(await saveAtVersion(this.rows, message, tx));
  }

  async idsByKey(channelId: string, keys: readonly string[], tx: Transaction): Promise<ReadonlyMap<string, string>> {
    const found = await this.rows
      .find({ channelId, key: { $in: [...keys] } }, { key: 1 })
      .session(sessionOf(tx))
      .lean<{ _id: string; key: string }[]>();
    return new Map(found.map(({ _id, key }) => [key, _id]));
  }

  async enter(records: readonly Recorded[], tx: Transaction): Promise<void> {
    const rows = records.map(({ key, message: { id, ...fields } }) => ({ _id: id, ...fields, key }));
    // `lean`: hundreds at once, checked in the domain already, are not made into documents first.
    await this.rows.insertMany(rows, { session: sessionOf(tx), lean: true });
  }

  private pages(list: ListOf<MessageRow>): Promise<ReadonlyMap<string, Page<Message>>> {
    return pagesByParent(this.rows, list, toMessage);
  }
}
