import { Schema, type Connection, type Model } from 'mongoose';
import { ContributionType, type Contribution, type Recognition } from '../domain/recognition';

export type RecognitionRow = Omit<Recognition, 'id'> & { readonly _id: string };

const contribution = new Schema<Contribution>(
  {
    type: { type: String, enum: Object.values(ContributionType), required: true },
    id: { type: String, required: true },
  },
  { _id: false, id: false },
);

const schema = new Schema<RecognitionRow>(
  {
    _id: String,
    networkId: { type: String, required: true },
    fromId: { type: String, required: true },
    toId: { type: String, required: true },
    reason: { type: String, required: true },
    contribution: { type: contribution, required: true },
    givenAt: { type: Date, required: true },
  },
  { versionKey: false, strict: 'throw', strictQuery: 'throw' },
).index({ toId: 1, givenAt: -1, _id: -1 }); // what someone was recognised for

export const recognitionModel = (mongo: Connection): Model<RecognitionRow> =>
  mongo.model<RecognitionRow>('Recognition', schema, 'recognitions');
