import { refuse } from '@trama/errors';
import type { Transaction } from '@trama/events';
import { sessionOf } from '@trama/events/delivery';
import { mapPage, type Page, type PageRequest } from '@trama/paging';
import { pagesByParent } from '@trama/runtime';
import { mongo, type Model } from 'mongoose';
import type { Channel } from '../domain/channel';
import type { Channels } from '../domain/ports';
import type { ChannelRow } from './channel-model';

const DUPLICATE_KEY = 11000;

export class ChannelRepository implements Channels {
  constructor(private readonly rows: Model<ChannelRow>) {}

  async get(id: string, tx: Transaction): Promise<Channel> {
    const row = await this.rows.findById(id).session(sessionOf(tx)).lean();
    if (!row) throw refuse('NOT_FOUND');
    return toChannel(row);
  }

  async byIds(ids: readonly string[]): Promise<readonly Channel[]> {
    return (await this.rows.find({ _id: { $in: [...ids] } }).lean()).map(toChannel);
  }

  async inNetworks(networkIds: readonly string[], page: PageRequest): Promise<ReadonlyMap<string, Page<Channel>>> {
    const order = { key: 'createdAt', direction: 'ASCENDING' } as const;
    const pages = await pagesByParent(this.rows, { parent: 'networkId', ids: networkIds, order, page });
    return new Map([...pages].map(([id, rows]) => [id, mapPage(rows, toChannel)]));
  }

  async add({ id, ...fields }: Channel, tx: Transaction): Promise<void> {
    try {
      await this.rows.create([{ _id: id, ...fields }], { session: sessionOf(tx) });
    } catch (error) {
      if (error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY)
        throw refuse('CONFLICT', 'The network has a channel of this name: use it, or take another name.');
      throw error;
    }
  }
}

const toChannel = ({ _id, ...fields }: ChannelRow): Channel => ({ id: _id, ...fields });
