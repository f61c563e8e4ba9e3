import { Schema, type ClientSession, type Connection, type Model } from 'mongoose';
import type { Partition } from './streams';

interface PositionRow {
  readonly _id: string;
  /** Number of the last event consumed. */
  readonly position: number;
  /** How often the event after it was started. */
  readonly attempts: number;
  /** Number of the last event of the batch that was started last. */
  readonly upTo: number;
}

const schema = new Schema<PositionRow>(
  {
    _id: String,
    position: { type: Number, required: true },
    attempts: { type: Number, required: true },
    upTo: { type: Number, required: true },
  },
  { versionKey: false, strict: 'throw' },
);

const model = (mongo: Connection): Model<PositionRow> =>
  (mongo.models['Position'] as Model<PositionRow> | undefined) ??
  mongo.model<PositionRow>('Position', schema, 'positions');

/** Where a consumer is in a partition. */
export type Position = Partition & Pick<PositionRow, 'position' | 'upTo'>;

/** Another instance has consumed meanwhile. */
export class PositionMoved extends Error {
  override readonly name = 'PositionMoved';
}

/**
 * How far a consumer has come in each partition of its sources. Numbers in a partition go up by one and never change,
 * so a position says exactly which events were consumed. It moves in the transaction of their effects, and only from
 * where it is.
 */
export class Positions {
  private readonly rows: Model<PositionRow>;

  constructor(
    mongo: Connection,
    private readonly consumer: string,
  ) {
    this.rows = model(mongo);
  }

  /** Puts it before the first event that there still is of each partition that it has not begun. */
  async prepare(partitions: readonly (Partition & { readonly first: number })[]): Promise<void> {
    await this.rows.bulkWrite(
      partitions.map(({ first, ...partition }) => ({
        updateOne: {
          filter: { _id: this.id(partition) },
          update: { $setOnInsert: { position: first - 1, attempts: 0, upTo: first - 1 } },
          upsert: true,
        },
      })),
      { ordered: false },
    );
  }

  /** The services that it follows. */
  async sources(): Promise<string[]> {
    const rows = await this.rows
      .find({ _id: { $gte: `${this.consumer}/`, $lt: `${this.consumer}0` } }, { _id: 1 })
      .lean();
    return [...new Set(rows.map(({ _id }) => _id.split('/')[1] ?? ''))].sort();
  }

  /** Where it is in each of these partitions. */
  async read(partitions: readonly Partition[]): Promise<Position[]> {
    const rows = await this.rows.find({ _id: { $in: partitions.map((partition) => this.id(partition)) } }).lean();
    const byId = new Map(rows.map((row) => [row._id, row]));
    return partitions.map((partition) => {
      const { position = 0, upTo = 0 } = byId.get(this.id(partition)) ?? {};
      return { ...partition, position, upTo };
    });
  }

  /**
   * Records, before it is done, that the events after `position` are started. Answers how often the first of them was.
   */
  async begin(partition: Partition, position: number, upTo: number): Promise<number> {
    const row = await this.rows
      .findOneAndUpdate(
        { _id: this.id(partition), position },
        { $inc: { attempts: 1 }, $max: { upTo } },
        { returnDocument: 'after' },
      )
      .lean();
    if (!row) throw this.moved(partition);
    return row.attempts;
  }

  async advance(partition: Partition, from: number, to: number, session: ClientSession | null): Promise<void> {
    const { matchedCount } = await this.rows
      .updateOne({ _id: this.id(partition), position: from }, { $set: { position: to, attempts: 0 } })
      .session(session);
    if (matchedCount === 0) throw this.moved(partition);
  }

  private id({ source, partition }: Partition): string {
    return `${this.consumer}/${source}/${partition}`;
  }

  private moved({ stream }: Partition): PositionMoved {
    return new PositionMoved(`Another instance of ${this.consumer} has read on in ${stream}`);
  }
}
