import { Schema, type Connection, type Model } from 'mongoose';
import { EvaluationState, type Evaluation } from '../domain/evaluation';
import { findingSchema } from './finding-schema';
import { measuredSchema } from './measured-schema';

export type EvaluationRow = Omit<Evaluation, 'id'> & { readonly _id: string };

const schema = new Schema<EvaluationRow>(
  {
    _id: String,
    networkId: { type: String, required: true },
    asOf: { type: Date, required: true },
    periodStart: { type: Date, default: null },
    definitionVersion: { type: Number, required: true },
    state: { type: String, enum: Object.values(EvaluationState), required: true },
    progress: { type: Number, required: true },
    cut: { type: Number, required: true },
    attempts: { type: Number, required: true },
    requestedById: { type: String, default: null },
    requestedAt: { type: Date, required: true },
    changedAt: { type: Date, required: true },
    completedAt: { type: Date, default: null },
    inputDigest: { type: String, default: null },
    measures: { type: [measuredSchema], required: true },
    findings: { type: [findingSchema], required: true },
    error: { type: String, default: null },
  },
  { versionKey: false, strict: 'throw', strictQuery: 'throw' },
)
  .index({ networkId: 1, asOf: -1, _id: -1 })
  .index({ state: 1, changedAt: 1 }) // what nobody looks after
  // Each period once; what people ask for, as often as they ask.
  .index(
    { networkId: 1, periodStart: 1, definitionVersion: 1 },
    { unique: true, partialFilterExpression: { periodStart: { $type: 'date' } } },
  );

export const evaluationModel = (mongo: Connection): Model<EvaluationRow> =>
  mongo.model<EvaluationRow>('Evaluation', schema, 'evaluations');
