import { Schema, type ClientSession, type Connection, type Model } from 'mongoose';
import type { EventOf } from '../contract';
import { PositionMoved } from './positions';

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
  /** When an operator asked for it to be replayed; null again when it was, and failed. */
  readonly askedAt: Date | null;
  /** Whether its replay has begun. */
  readonly started: boolean;
}

/** An event that its consumer could not consume, or that waits behind such a one. */
export type ParkedEvent = Omit<ParkedRow, '_id'>;

const schema = new Schema<ParkedRow>(
  {
    _id: String,
    consumer: { type: String, required: true },
    aggregate: { type: String, required: true },
    event: { type: Schema.Types.Mixed, required: true },
    error: { type: String, required: true },
    attempts: { type: Number, required: true },
    parkedAt: { type: Date, required: true },
    askedAt: { type: Date, default: null },
    started: { type: Boolean, default: false },
  },
  { versionKey: false, strict: 'throw', minimize: false },
).index({ consumer: 1, aggregate: 1, 'event.seq': 1 });

/** Which parked events; all of the consumer where neither is said. */
interface Choice {
  readonly aggregates?: readonly string[];
  readonly eventId?: string;
}

/** What waits together when one of its events is parked. */
export const aggregateOf = ({ subject }: EventOf): string => `${subject.type}/${subject.id}`;

/** Events that a consumer could not consume, and those of the same aggregate that came after them. */
export class ParkedEvents {
  private readonly rows: Model<ParkedRow>;

  constructor(
    mongo: Connection,
    private readonly consumer: string,
  ) {
    this.rows =
      (mongo.models['Parked'] as Model<ParkedRow> | undefined) ?? mongo.model<ParkedRow>('Parked', schema, 'parked');
  }

  async park(event: EventOf, why: { error: string; attempts: number }, session: ClientSession): Promise<void> {
    const row: ParkedRow = {
      _id: this.id(event),
      consumer: this.consumer,
      aggregate: aggregateOf(event),
      event,
      ...why,
      parkedAt: new Date(),
      askedAt: null,
      started: false,
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

  /** Those that are parked, each aggregate in its order. */
  list({ aggregates, eventId }: Choice = {}): Promise<ParkedEvent[]> {
    const chosen = {
      consumer: this.consumer,
      ...(aggregates && { aggregate: { $in: [...aggregates] } }),
      ...(eventId !== undefined && { _id: `${this.consumer}/${eventId}` }),
    };
    return this.rows.find(chosen, { _id: 0 }).sort(inOrder).lean<ParkedEvent[]>();
  }

  /** Asks the consumer to replay all that is parked in these aggregates. Answers how many events that is. */
  async ask(aggregates: readonly string[]): Promise<number> {
    const { matchedCount } = await this.rows.updateMany(
      { consumer: this.consumer, aggregate: { $in: [...aggregates] } },
      { $set: { askedAt: new Date() } },
    );
    return matchedCount;
  }

  /** Aggregates with an event that someone asked for, and of which the outcome is not known yet. */
  asked(): Promise<string[]> {
    return this.rows.distinct('aggregate', { consumer: this.consumer, askedAt: { $ne: null } });
  }

  /**
   * Aggregates whose first event was never started: what it waited behind is done, and the process that did it ended, or
   * lost its lease, before it came to this one.
   */
  async stranded(): Promise<string[]> {
    const first = await this.rows.aggregate<{ _id: string; attempts: number }>([
      { $match: { consumer: this.consumer } },
      { $sort: inOrder },
      { $group: { _id: '$aggregate', attempts: { $first: '$attempts' } } },
      { $match: { attempts: 0 } },
    ]);
    return first.map(({ _id }) => _id);
  }

  first(aggregate: string): Promise<ParkedEvent | null> {
    return this.rows.findOne({ consumer: this.consumer, aggregate }).sort(inOrder).lean<ParkedEvent | null>();
  }

  /** On record before it is done, so that one that ends the process is not started again and again. */
  async begin(event: EventOf): Promise<void> {
    await this.rows.updateOne(
      { _id: this.id(event) },
      { $inc: { attempts: 1 }, $set: { started: true, error: 'The process ended while it replayed the event' } },
    );
  }

  /** It failed: whatever waits behind it is not asked for any more. */
  async giveUp(event: EventOf, error: string): Promise<void> {
    await this.rows.updateOne({ _id: this.id(event) }, { $set: { error, started: false } });
    await this.rows.updateMany({ consumer: this.consumer, aggregate: aggregateOf(event) }, { $set: { askedAt: null } });
  }

  /** A fault of the moment says nothing about the event: this start does not count, and another follows. */
  async startAgain(event: EventOf): Promise<void> {
    await this.rows.updateOne({ _id: this.id(event) }, { $inc: { attempts: -1 }, $set: { started: false } });
  }

  /** For the transaction of its effect. */
  async take(event: EventOf, session: ClientSession): Promise<void> {
    const { deletedCount } = await this.rows.deleteOne({ _id: this.id(event) }).session(session);
    if (deletedCount === 0) throw new PositionMoved(`Another instance of ${this.consumer} has replayed ${event.id}`);
  }

  private id(event: EventOf): string {
    return `${this.consumer}/${event.id}`;
  }
}

/** Within an aggregate, whose events come from one service. */
const inOrder = { aggregate: 1, 'event.seq': 1 } as const;
