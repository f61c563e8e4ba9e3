import { Schema, type Connection, type Model } from 'mongoose';
import type { PersonalResult } from '../domain/evaluation';
import { findingSchema } from './finding-schema';
import { measuredSchema } from './measured-schema';

/** `_id` is `<evaluation>/<member>`. Apart from the evaluations: those are read by all, and hold no more than MongoDB takes. */
export type PersonalResultRow = PersonalResult & { readonly _id: string };

const schema = new Schema<PersonalResultRow>(
  {
    _id: String,
    evaluationId: { type: String, required: true },
    networkId: { type: String, required: true },
    memberId: { type: String, required: true },
    measures: { type: [measuredSchema], required: true },
    findings: { type: [findingSchema], required: true },
  },
  { versionKey: false, strict: 'throw', strictQuery: 'throw' },
);

export const personalResultModel = (mongo: Connection): Model<PersonalResultRow> =>
  mongo.model<PersonalResultRow>('PersonalResult', schema, 'personalResults');
