import { Schema, type Connection, type Model } from 'mongoose';
import { TaskState, type Task } from '../domain/task';

export type TaskRow = Omit<Task, 'id'> & { readonly _id: string };

const schema = new Schema<TaskRow>(
  {
    _id: String,
    networkId: { type: String, required: true },
    title: { type: String, required: true },
    description: { type: String, default: null },
    goalId: { type: String, default: null },
    createdById: { type: String, required: true },
    assigneeId: { type: String, default: null },
    state: { type: String, enum: Object.values(TaskState), required: true },
    dueAt: { type: Date, default: null },
    createdAt: { type: Date, required: true },
    completedAt: { type: Date, default: null },
    version: { type: Number, required: true },
  },
  { versionKey: false, strict: 'throw', strictQuery: 'throw' },
)
  .index({ networkId: 1, createdAt: -1, _id: -1 }) // what there is to do in a network
  .index({ networkId: 1, state: 1, createdAt: -1, _id: -1 }) // and of that, what is open, say
  .index({ goalId: 1, createdAt: -1, _id: -1 }, { partialFilterExpression: { goalId: { $gt: '' } } }); // for a goal

export const taskModel = (mongo: Connection): Model<TaskRow> => mongo.model<TaskRow>('Task', schema, 'tasks');
