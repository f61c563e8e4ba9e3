import { Schema, type Connection, type Model } from 'mongoose';
import type { Reaction } from '../domain/reaction';

const schema = new Schema<Reaction>(
  {
    networkId: { type: String, required: true },
    messageId: { type: String, required: true },
    memberId: { type: String, required: true },
    reaction: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { versionKey: false, strict: 'throw' },
).index({ messageId: 1, reaction: 1, memberId: 1 }, { unique: true }); // one of each per member; and their counts

export const reactionModel = (mongo: Connection): Model<Reaction> =>
  mongo.model<Reaction>('Reaction', schema, 'reactions');
