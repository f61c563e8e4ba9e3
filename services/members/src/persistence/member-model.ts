import { Schema, type Connection, type Model } from 'mongoose';
import type { Member } from '../domain/member';

export type MemberRow = Omit<Member, 'id' | 'hasSignedIn'> & {
  _id: string;
  /** The identity provider's lasting name for them; private. None for someone known from a record alone. */
  subject?: string;
  /** The import that made them; private. */
  record?: { networkId: string; key: string };
};

const entries = { type: [String], required: true };

const schema = new Schema<MemberRow>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    qualities: entries,
    offers: entries,
    needs: entries,
    createdAt: { type: Date, required: true },
    version: { type: Number, required: true },
    subject: String,
    record: {
      type: new Schema(
        { networkId: { type: String, required: true }, key: { type: String, required: true } },
        { _id: false },
      ),
    },
  },
  { versionKey: false, strict: 'throw', strictQuery: 'throw' },
)
  // $exists, not $type: only of the former does MongoDB see that a query by value may use the index.
  .index({ subject: 1 }, { unique: true, partialFilterExpression: { subject: { $exists: true } } })
  .index(
    { 'record.networkId': 1, 'record.key': 1 },
    { unique: true, partialFilterExpression: { 'record.key': { $exists: true } } },
  );

export const memberModel = (mongo: Connection): Model<MemberRow> => mongo.model<MemberRow>('Member', schema, 'members');
