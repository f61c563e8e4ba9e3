import { Schema, type Connection, type Model } from 'mongoose';
import type { CheckIn } from '../domain/check-in';

export type CheckInRow = Omit<CheckIn, 'id'> & { readonly _id: string };

const schema = new Schema<CheckInRow>(
  {
    _id: String,
    networkId: { type: String, required: true },
    goalId: { type: String, required: true },
    indicatorId: { type: String, required: true },
    memberId: { type: String, required: true },
    value: { type: Number, required: true },
    note: { type: String, default: null },
    at: { type: Date, required: true },
  },
  { versionKey: false, strict: 'throw', strictQuery: 'throw' },
).index({ goalId: 1, at: -1, _id: -1 }); // how a goal came along

export const checkInModel = (mongo: Connection): Model<CheckInRow> =>
  mongo.model<CheckInRow>('CheckIn', schema, 'check-ins');
