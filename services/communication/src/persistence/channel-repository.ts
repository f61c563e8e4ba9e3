import { refuse } from '@trama/errors';
import type { Transaction } from '@trama/events';
import { existing, sessionOf } from '@trama/events/delivery';
import type { Page, PageRequest } from '@trama/paging';
import { isDuplicateKey, pagesByParent } from '@trama/runtime';
import type { Model } from 'mongoose';
import type { Channel } from '../domain/channel';
import type { Channels } from '../domain/ports';
import type { ChannelRow } from './channel-model';

export class ChannelRepository implements Channels {
  constructor(private readonly rows: Model<ChannelRow>) {}

  async get(id: string, tx: Transaction): Promise<Channel> {
    return toChannel(existing(await this.rows.findById(id).session(sessionOf(tx)).lean()));
  }

  async byIds(ids: readonly string[]): Promise<readonly Channel[]> {
    return (await this.rows.find({ _id: { $in: [...ids] } }).lean()).map(toChannel);
  }

  async inNetworks(networkIds: readonly string[], page: PageRequest): Promise<ReadonlyMap<string, Page<Channel>>> {
    const order = { key: 'createdAt', direction: 'ASCENDING' } as const;
    return pagesByParent(this.rows, { parent: 'networkId', ids: networkIds, order, page }, toChannel);
  }

  async add({ id, ...fields }: Channel, tx: Transaction): Promise<void> {
    try {
      await this.rows.create([{ _id: id, ...fields }], { session: sessionOf(tx) });
    } catch (error) {
      if (isDuplicateKey(error))
        throw refuse('CONFLICT', 'The network has a channel of this name: use it, or take another name.');
      throw error;
    }
  }
}

const toChannel = ({ _id, ...fields }: ChannelRow): Channel => ({ id: _id, ...fields });
