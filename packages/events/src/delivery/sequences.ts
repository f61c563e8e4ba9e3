import { Schema, type ClientSession, type Connection, type Model } from 'mongoose';

interface SequenceRow {
  readonly _id: string;
  readonly value: number;
}

const schema = new Schema<SequenceRow>(
  { _id: String, value: { type: Number, required: true } },
  { versionKey: false, strict: 'throw' },
);

const NETWORK = 'network/';

export const ofNetwork = (networkId: string): string => `${NETWORK}${networkId}`;
export const ofPartition = (partition: number): string => `partition/${partition}`;

/** The last number given in each network and in each partition of a service. */
export class Sequences {
  private readonly rows: Model<SequenceRow>;

  constructor(mongo: Connection) {
    this.rows = mongo.model<SequenceRow>('Sequence', schema, 'sequences');
  }

  /** The last numbers given; 0 where there is none. */
  async last(names: readonly string[], session: ClientSession | null = null): Promise<(name: string) => number> {
    const rows = await this.rows
      .find({ _id: { $in: [...names] } })
      .session(session)
      .lean();
    const values = new Map(rows.map(({ _id, value }) => [_id, value]));
    return (name) => values.get(name) ?? 0;
  }

  /** The last number given in each network. */
  async networks(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.rows.find({ _id: { $gte: NETWORK, $lt: `${NETWORK}\uffff` } }).lean();
    return new Map(rows.map(({ _id, value }) => [_id.slice(NETWORK.length), value]));
  }

  async save(values: ReadonlyMap<string, number>, session: ClientSession): Promise<void> {
    const changes = [...values].map(([_id, value]) => ({
      updateOne: { filter: { _id }, update: { $set: { value } }, upsert: true },
    }));
    await this.rows.bulkWrite(changes, { session });
  }
}
