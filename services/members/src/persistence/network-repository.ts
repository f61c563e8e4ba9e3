import type { Transaction } from '@trama/events';
import { existing, saveAtVersion, sessionOf } from '@trama/events/delivery';
import type { Model } from 'mongoose';
import type { Network } from '../domain/network';
import type { Networks } from '../domain/ports';
import type { NetworkRow } from './network-model';

export class NetworkRepository implements Networks {
  constructor(private readonly rows: Model<NetworkRow>) {}

  async get(id: string, tx: Transaction): Promise<Network> {
    return toNetwork(existing(await this.rows.findById(id).session(sessionOf(tx)).lean<NetworkRow>()));
  }

  async byIds(ids: readonly string[]): Promise<Network[]> {
    if (ids.length === 0) return [];
    return (await this.rows.find({ _id: { $in: [...ids] } }).lean<NetworkRow[]>()).map(toNetwork);
  }

  async add({ id, ...fields }: Network, tx: Transaction): Promise<void> {
    await this.rows.create([{ _id: id, ...fields }], { session: sessionOf(tx) });
  }

  async save(network: Network, tx: Transaction): Promise<Network> {
    return toNetwork(await saveAtVersion(this.rows, network, tx));
  }

  async holdRoster(id: string, tx: Transaction): Promise<Network> {
    const row = await this.rows
      .findByIdAndUpdate(id, { $inc: { rosterChanges: 1 } }, { returnDocument: 'after', session: sessionOf(tx) })
      .lean<NetworkRow>();
    return toNetwork(existing(row));
  }
}

const toNetwork = ({ _id, rosterChanges: _, ...fields }: NetworkRow): Network => ({ id: _id, ...fields });
