import { Schema, type Connection, type Model } from 'mongoose';
import { CommitmentState, openStates, type Commitment } from '../domain/commitment';

export type CommitmentRow = Omit<Commitment, 'id'> & { readonly _id: string };

const schema = new Schema<CommitmentRow>(
  {
    _id: String,
    networkId: { type: String, required: true },
    what: { type: String, required: true },
    taskId: { type: String, default: null },
    messageId: { type: String, default: null },
    promiserId: { type: String, required: true },
    promisedToId: { type: String, required: true },
    state: { type: String, enum: Object.values(CommitmentState), required: true },
    dueAt: { type: Date, default: null },
    offeredAt: { type: Date, required: true },
    acceptedAt: { type: Date, default: null },
    endedAt: { type: Date, default: null },
    reason: { type: String, default: null },
    note: { type: String, default: null },
    version: { type: Number, required: true },
  },
  { versionKey: false, strict: 'throw', strictQuery: 'throw' },
)
  .index({ networkId: 1, offeredAt: -1, _id: -1 }) // what is promised in a network
  .index({ promiserId: 1, offeredAt: -1, _id: -1 }) // what someone promised
  .index({ taskId: 1, offeredAt: -1, _id: -1 }, { partialFilterExpression: { taskId: { $gt: '' } } }) // about a task
  .index({ taskId: 1 }, { name: 'one-open-a-task', unique: true, partialFilterExpression: openAboutTask() });

/** Two who offer the same task in the same moment: one of them is refused. */
function openAboutTask(): object {
  return { taskId: { $gt: '' }, state: { $in: [...openStates] } };
}

export const commitmentModel = (mongo: Connection): Model<CommitmentRow> =>
  mongo.model<CommitmentRow>('Commitment', schema, 'commitments');
