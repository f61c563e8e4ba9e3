import { Schema, type Connection, type Model } from 'mongoose';
import type { EvaluationPolicy } from '../domain/evaluation-policy';

/** `_id` is the network's. */
export type PolicyRow = Omit<EvaluationPolicy, 'networkId'> & { readonly _id: string };

const schema = new Schema<PolicyRow>(
  {
    _id: String,
    version: { type: Number, required: true },
    cron: { type: String, required: true },
    timeZone: { type: String, required: true },
    enabled: { type: Boolean, required: true },
    plannedUntil: { type: Date, required: true },
    nextAt: { type: Date, default: null },
  },
  { versionKey: false, strict: 'throw', strictQuery: 'throw' },
).index({ nextAt: 1 }); // whose turn it is

export const policyModel = (mongo: Connection): Model<PolicyRow> =>
  mongo.model<PolicyRow>('Policy', schema, 'policies');
