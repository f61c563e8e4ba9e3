import { Schema, type ClientSession, type Connection, type Model } from 'mongoose';

/** Up to which of its numbers a partition's events are gone: from Redis (trimmed), and from the outbox too (deleted). */
export interface Marks {
  readonly trimmed: number;
  readonly deleted: number;
}

interface MarksRow extends Marks {
  /** The partition. */
  readonly _id: number;
}

const schema = new Schema<MarksRow>(
  { _id: Number, trimmed: { type: Number, default: 0 }, deleted: { type: Number, default: 0 } },
  { versionKey: false, strict: 'throw' },
);

/** How far a service has let go of its old events. Streams that Redis lost are rebuilt from after `trimmed`. */
export class RetentionMarks {
  private readonly rows: Model<MarksRow>;

  constructor(mongo: Connection) {
    this.rows =
      (mongo.models['Retention'] as Model<MarksRow> | undefined) ??
      mongo.model<MarksRow>('Retention', schema, 'retention');
  }

  async of(partition: number): Promise<Marks> {
    const { trimmed = 0, deleted = 0 } = (await this.rows.findById(partition).lean()) ?? {};
    return { trimmed, deleted };
  }

  async save(partition: number, marks: Partial<Marks>, session: ClientSession | null = null): Promise<void> {
    await this.rows.updateOne({ _id: partition }, { $set: marks }, { upsert: true }).session(session);
  }
}
