import { Schema, type Connection, type Model } from 'mongoose';
import type { Channel } from '../domain/channel';

export type ChannelRow = Omit<Channel, 'id'> & { readonly _id: string };

const schema = new Schema<ChannelRow>(
  {
    _id: String,
    networkId: { type: String, required: true },
    name: { type: String, required: true },
    purpose: { type: String, default: null },
    createdAt: { type: Date, required: true },
    version: { type: Number, required: true },
  },
  { versionKey: false, strict: 'throw' },
)
  // Strength 2 leaves case aside: nobody could tell `Garden` from `garden` when they speak of it.
  .index({ networkId: 1, name: 1 }, { unique: true, collation: { locale: 'en', strength: 2 } })
  .index({ networkId: 1, createdAt: 1, _id: 1 }); // a network's channels

export const channelModel = (mongo: Connection): Model<ChannelRow> =>
  mongo.model<ChannelRow>('Channel', schema, 'channels');
