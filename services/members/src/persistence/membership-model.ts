import { NetworkRole } from '@trama/identity';
import { Schema, type Connection, type Model } from 'mongoose';
import type { Membership } from '../domain/membership';

export type MembershipRow = Omit<Membership, 'id'> & { _id: string };

const current = { partialFilterExpression: { leftAt: null } };

const schema = new Schema<MembershipRow>(
  {
    _id: { type: String, required: true },
    networkId: { type: String, required: true },
    memberId: { type: String, required: true },
    role: { type: String, enum: Object.values(NetworkRole), required: true },
    joinedAt: { type: Date, required: true },
    leftAt: { type: Date, default: null },
    version: { type: Number, required: true },
  },
  { versionKey: false, strict: 'throw', strictQuery: 'throw' },
)
  .index({ networkId: 1, memberId: 1 }, { unique: true, ...current }) // nobody is in a network twice
  .index({ networkId: 1, joinedAt: 1, _id: 1 }, current) // who is in it
  .index({ networkId: 1, role: 1 }, current) // its stewards
  .index({ memberId: 1, joinedAt: 1, _id: 1 }, current) // where someone is
  .index({ memberId: 1, networkId: 1, leftAt: 1 }); // where someone was

export const membershipModel = (mongo: Connection): Model<MembershipRow> =>
  mongo.model<MembershipRow>('Membership', schema, 'memberships');
