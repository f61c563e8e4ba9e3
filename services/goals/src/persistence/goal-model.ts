import { Schema, type Connection, type Model } from 'mongoose';
import { GoalState, type Goal, type Revision } from '../domain/goal';
import type { Indicator, Reading } from '../domain/indicator';
import type { Objection } from '../domain/objection';

export type GoalRow = Omit<Goal, 'id'> & { readonly _id: string };

const reading = new Schema<Reading>(
  { value: { type: Number, required: true }, at: { type: Date, required: true } },
  { _id: false },
);

const indicator = new Schema<Indicator>(
  {
    id: { type: String, required: true },
    name: { type: String, required: true },
    unit: { type: String, required: true },
    start: { type: Number, required: true },
    target: { type: Number, required: true },
    latest: { type: reading, default: null },
  },
  { _id: false, id: false },
);

const objection = new Schema<Objection>(
  {
    id: { type: String, required: true },
    memberId: { type: String, required: true },
    reason: { type: String, required: true },
    at: { type: Date, required: true },
    answer: { type: String, default: null },
    answeredById: { type: String, default: null },
    answeredAt: { type: Date, default: null },
  },
  { _id: false, id: false },
);

const revision = new Schema<Revision>(
  {
    revision: { type: Number, required: true },
    title: { type: String, required: true },
    description: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { _id: false },
);

const schema = new Schema<GoalRow>(
  {
    _id: String,
    networkId: { type: String, required: true },
    ownerId: { type: String, required: true },
    title: { type: String, required: true },
    description: { type: String, required: true },
    state: { type: String, enum: Object.values(GoalState), required: true },
    citedMessageIds: [String],
    indicators: [indicator],
    objections: [objection],
    revisions: [revision],
    createdAt: { type: Date, required: true },
    adoptedAt: { type: Date, default: null },
    endedAt: { type: Date, default: null },
    lessons: { type: String, default: null },
    version: { type: Number, required: true },
  },
  { versionKey: false, strict: 'throw', strictQuery: 'throw' },
)
  .index({ networkId: 1, createdAt: -1, _id: -1 }) // what a network wants
  .index({ networkId: 1, state: 1, createdAt: -1, _id: -1 }) // and of that, what is adopted, say
  .index({ ownerId: 1, createdAt: -1, _id: -1 }); // what someone proposed

export const goalModel = (mongo: Connection): Model<GoalRow> => mongo.model<GoalRow>('Goal', schema, 'goals');
