import { defineEvent } from '../../src/contract';
import { Schema, type ClientSession, type Connection, type Model } from 'mongoose';
import { z } from 'zod';

/** The one mutation: somebody notes something on a task. */
export interface NoteInput {
  readonly networkId: string;
  readonly taskId: string;
  /** Each is another, so it shows where one is lost or there twice. */
  readonly note: string;
  readonly idempotencyKey: string;
}

export interface NoteAnswer {
  /** The note's place among those on the task: 1, 2, 3 … */
  readonly place: number;
}

export const taskNoted = defineEvent('task.noted.v1', {
  subject: 'Task',
  meaning: 'Somebody noted something on a task.',
  data: z.object({ note: z.string() }),
});

interface TaskRow {
  readonly _id: string;
  readonly networkId: string;
  readonly notes: readonly string[];
}

const schema = new Schema<TaskRow>(
  { _id: String, networkId: { type: String, required: true }, notes: { type: [String], required: true } },
  { versionKey: false, strict: 'throw' },
);

/** The notes on tasks in the order in which they came. */
export class Notes {
  private constructor(private readonly rows: Model<TaskRow>) {}

  /** What the service was told. */
  static state = (mongo: Connection): Notes => Notes.kept(mongo, 'noted');

  /** What the consumer made of the events. */
  static effects = (mongo: Connection): Notes => Notes.kept(mongo, 'heard');

  private static kept(mongo: Connection, collection: string): Notes {
    const made = mongo.models[collection] as Model<TaskRow> | undefined;
    return new Notes(made ?? mongo.model<TaskRow>(collection, schema, collection));
  }

  /** Puts it behind the others. Answers how many there are now. */
  async add(
    { taskId, networkId, note }: Omit<NoteInput, 'idempotencyKey'>,
    session: ClientSession | null,
  ): Promise<number> {
    const row = await this.rows
      .findOneAndUpdate(
        { _id: taskId },
        { $push: { notes: note }, $setOnInsert: { networkId } },
        { upsert: true, returnDocument: 'after', session },
      )
      .lean();
    return row.notes.length;
  }

  /** By task. */
  async all(): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.rows.find().lean();
    return new Map(rows.map(({ _id, notes }) => [_id, notes]));
  }
}
