import { Schema, type Connection, type Model } from 'mongoose';
import type { Network } from '../domain/network';

export type NetworkRow = Omit<Network, 'id'> & {
  _id: string;
  /** Grows with each change of who is in it: two such changes at once touch the same document, so one waits. */
  rosterChanges: number;
};

const schema = new Schema<NetworkRow>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    topic: { type: String, required: true },
    timeZone: { type: String, required: true },
    createdAt: { type: Date, required: true },
    version: { type: Number, required: true },
    rosterChanges: { type: Number, default: 0 },
  },
  { versionKey: false, strict: 'throw', strictQuery: 'throw' },
);

export const networkModel = (mongo: Connection): Model<NetworkRow> =>
  mongo.model<NetworkRow>('Network', schema, 'networks');
