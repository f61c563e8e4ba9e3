import { Schema, type ClientSession, type Connection, type Model } from 'mongoose';
import type { EventOf } from '../contract';

interface ParkedRow {
  readonly _id: string;
  readonly consumer: string;
  readonly aggregate: string;
  /** As it came; its data are not parsed. */
  readonly event: EventOf;
  readonly error: string;
  /** How often it was started; 0 for one that waits behind another. */
  readonly attempts: number;
  readonly parkedAt: Date;
}

const schema = new Schema<ParkedRow>(
  {
    _id: String,
    consumer: { type: String, required: true },
    aggregate: { type: String, required: true },
    event: { type: Schema.Types.Mixed, required: true },
    error: { type: String, required: true },
    attempts: { type: Number, required: true },
    parkedAt: { type: Date, required: true },
  },
  { versionKey: false, strict: 'throw', minimize: false },
).index({ consumer: 1, aggregate: 1 });

/** What waits together when one of its events is parked. */
export const aggregateOf = ({ subject }: EventOf): string => `${subject.type}/${subject.id}`;

/** Events that a consumer could not consume, and those of the same aggregate that came after them. */
export class ParkedEvents {
  private readonly rows: Model<ParkedRow>;

  constructor(
    mongo: Connection,
    private readonly consumer: string,
  ) {
    this.rows = mongo.model<ParkedRow>('Parked', schema, 'parked');
  }

  async park(event: EventOf, why: { error: string; attempts: number }, session: ClientSession): Promise<void> {
    const row: ParkedRow = {
      _id: `${this.consumer}/${event.id}`,
      consumer: this.consumer,
      aggregate: aggregateOf(event),
      event,
      ...why,
      parkedAt: new Date(),
    };
    await this.rows.create([row], { session });
  }

  /** Which of these aggregates have an event parked, so that the next has to wait behind it. */
  async waiting(events: readonly EventOf[], session: ClientSession): Promise<ReadonlySet<string>> {
    const aggregates = [...new Set(events.map(aggregateOf))];
    const rows = await this.rows
      .find({ consumer: this.consumer, aggregate: { $in: aggregates } }, { aggregate: 1 })
      .session(session)
      .lean();
    return new Set(rows.map(({ aggregate }) => aggregate));
  }

  count(): Promise<number> {
    return this.rows.countDocuments({ consumer: this.consumer });
  }
}
