import { randomUUID } from 'node:crypto';
import { Schema, type ClientSession, type Connection, type Model } from 'mongoose';

/** A holder that died is succeeded after this long; one that stopped, at once. */
const LEASE_MILLISECONDS = 5_000;
const RENEW_MILLISECONDS = 1_500;

interface LeaseRow {
  readonly _id: string;
  readonly holder: string | null;
  /** Grows each time that the lease passes to another. */
  readonly epoch: number;
  readonly expiresAt: Date;
}

const schema = new Schema<LeaseRow>(
  { _id: String, holder: { type: String, default: null }, epoch: Number, expiresAt: Date },
  { versionKey: false, strict: 'throw' },
);

/** Someone else has the lease by now. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

/**
 * The right of one process among many to do something, kept in MongoDB and timed by MongoDB's clock alone.
 *
 * A process may sleep past its lease and not know it, so holding it saves work and proves nothing. What must not be
 * done twice calls `fence` in its transaction, which then commits only if the lease is still this holder's.
 */
export class Lease {
  private readonly rows: Model<LeaseRow>;
  private readonly holder = randomUUID();
  private epoch: number | null = null;
  private heldUntil = 0;
  private renewal: NodeJS.Timeout | undefined;

  constructor(
    mongo: Connection,
    private readonly name: string,
  ) {
    this.rows =
      (mongo.models['Lease'] as Model<LeaseRow> | undefined) ?? mongo.model<LeaseRow>('Lease', schema, 'leases');
  }

  /**
   * Takes the lease if it is free, and keeps it until `release`. The epoch of the holding, or null while another has
   * it.
   */
  async take(): Promise<number | null> {
    if (this.epoch !== null && performance.now() < this.heldUntil) return this.epoch;
    clearInterval(this.renewal);
    const asked = performance.now();
    await this.rows.updateOne(
      { _id: this.name },
      { $setOnInsert: { holder: null, epoch: 0, expiresAt: new Date(0) } },
      { upsert: true },
    );
    const row = await this.rows
      .findOneAndUpdate(
        { _id: this.name, $expr: { $lt: ['$expiresAt', '$$NOW'] } },
        [{ $set: { holder: this.holder, epoch: { $add: ['$epoch', 1] }, expiresAt: fromNow } }],
        { returnDocument: 'after', updatePipeline: true },
      )
      .lean();
    this.epoch = row?.epoch ?? null;
    if (this.epoch === null) return null;
    this.heldUntil = asked + LEASE_MILLISECONDS;
    this.renewal = setInterval(() => void this.renew().catch(() => undefined), RENEW_MILLISECONDS);
    return this.epoch;
  }

  /** Makes the transaction on this session fail, now or at its commit, unless the lease is and stays this holder's. */
  async fence(session: ClientSession): Promise<void> {
    if (!(await this.extend(session))) throw new LeaseLost(`Another process is the ${this.name} by now`);
  }

  /** Lets another take it at once. */
  async release(): Promise<void> {
    clearInterval(this.renewal);
    const epoch = this.epoch;
    this.epoch = null;
    if (epoch === null) return;
    await this.rows.updateOne({ _id: this.name, holder: this.holder, epoch }, { $set: { expiresAt: new Date(0) } });
  }

  private async renew(): Promise<void> {
    const asked = performance.now();
    if (await this.extend(null)) this.heldUntil = asked + LEASE_MILLISECONDS;
    else this.heldUntil = 0;
  }

  private async extend(session: ClientSession | null): Promise<boolean> {
    const { matchedCount } = await this.rows
      .updateOne({ _id: this.name, holder: this.holder, epoch: this.epoch ?? -1 }, [{ $set: { expiresAt: fromNow } }], {
        updatePipeline: true,
      })
      .session(session);
    return matchedCount === 1;
  }
}

const fromNow = { $dateAdd: { startDate: '$$NOW', unit: 'millisecond', amount: LEASE_MILLISECONDS } };
