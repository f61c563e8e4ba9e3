import { Schema, type Connection, type Model } from 'mongoose';
import type { Relationship } from '../domain/relationship';

/** `_id` is made of the three ids that a relationship is known by. */
export type RelationshipRow = Omit<Relationship, 'id'> & { readonly _id: string };

const schema = new Schema<RelationshipRow>(
  {
    _id: String,
    networkId: { type: String, required: true },
    fromId: { type: String, required: true },
    toId: { type: String, required: true },
    rank: { type: Number, required: true },
    interactions: { type: Number, required: true },
    firstAt: { type: Date, required: true },
    lastAt: { type: Date, required: true },
  },
  { versionKey: false, strict: 'throw', strictQuery: 'throw' },
)
  .index({ networkId: 1, rank: -1, _id: -1 }) // the strongest of a network
  .index({ fromId: 1, rank: -1, _id: -1 }); // the strongest of a member

export const relationshipModel = (mongo: Connection): Model<RelationshipRow> =>
  mongo.model<RelationshipRow>('Relationship', schema, 'relationships');
