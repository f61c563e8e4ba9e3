import type { Log } from '@trama/runtime';
import type { Redis } from 'ioredis';
import type { Connection, Model } from 'mongoose';
import type { Lease } from './lease';
import type { OutboxRow } from './outbox';
import { PARTITIONS } from './partition';
import type { RelayMetrics } from './relay-metrics';
import type { Retention } from './retention';
import type { RetentionMarks } from './retention-marks';
import { partitionStreamOf, streamOf } from './streams';

const ROUND_MILLISECONDS = 60_000;
/** So few at a time that the events of the moment hardly wait. */
const PORTION = 500;

type OldRow = Pick<OutboxRow, 'networkId' | 'seq' | 'sentAt'> & { readonly partitionSeq: number };

interface Keeping {
  readonly source: string;
  readonly mongo: Connection;
  readonly redis: Redis;
  readonly outbox: Model<OutboxRow>;
  readonly marks: RetentionMarks;
  readonly lease: Lease;
  readonly keep: Retention;
  readonly metrics: RelayMetrics;
  readonly log: Log;
}

/**
 * Lets go of old events: from the streams first, later from the outbox. Of each partition always the oldest, without a
 * gap, so that one number says what is gone; a network's stream then begins after its last event among those.
 */
export class Housekeeping {
  private roundAt = -Infinity;
  private left: number[] = [];
  /** Partitions whose mark was looked at in the light of this process's configuration. */
  private readonly reviewed = new Set<number>();

  constructor(private readonly of: Keeping) {}

  /** Does a portion, if it is time. Answers whether there is more to do. */
  async step(): Promise<boolean> {
    const [partition] = this.left;
    if (partition === undefined) {
      if (performance.now() - this.roundAt < ROUND_MILLISECONDS) return false;
      this.roundAt = performance.now();
      this.left = Array.from({ length: PARTITIONS }, (_, index) => index);
      return true;
    }
    try {
      await this.review(partition);
      const more = (await this.trim(partition)) || (await this.delete(partition));
      if (!more) this.left.shift();
    } catch (error) {
      this.left = []; // events go on meanwhile
      this.of.log.error({ err: error }, 'old events were not let go; that is tried again in a minute');
    }
    return this.left.length > 0;
  }

  /** Where EVENTS_KEPT_DAYS has grown, what was trimmed for its age may belong into the streams again. */
  private async review(partition: number): Promise<void> {
    if (this.reviewed.has(partition)) return;
    const { marks, outbox, keep } = this.of;
    const { trimmed, deleted } = await marks.of(partition);
    const last = await outbox.findOne({ partition, partitionSeq: trimmed }, { sentAt: 1 }).lean();
    if (last && !isOlder(last, keep.streams)) await marks.save(partition, { trimmed: deleted });
    this.reviewed.add(partition);
  }

  private async trim(partition: number): Promise<boolean> {
    const { source, redis, marks, keep, metrics } = this.of;
    const { trimmed } = await marks.of(partition);
    const old = await this.olderThan(keep.streams, partition, trimmed);
    const last = old.at(-1);
    if (!last) return false;
    const ends = new Map(old.map(({ networkId, seq }) => [streamOf(source, networkId), seq ?? 0]));
    ends.set(partitionStreamOf(source, partition), last.partitionSeq);
    const pipeline = redis.pipeline();
    for (const [stream, end] of ends) pipeline.xtrim(stream, 'MINID', `${end + 1}-0`);
    for (const [error] of (await pipeline.exec()) ?? []) if (error) throw error;
    // Only now: dying in between costs a repetition, and the other way round a stream might stay long for ever.
    await marks.save(partition, { trimmed: last.partitionSeq });
    metrics.trimmed(old.length);
    return true;
  }

  private async delete(partition: number): Promise<boolean> {
    const { mongo, outbox, marks, lease, keep, metrics } = this.of;
    const { trimmed, deleted } = await marks.of(partition);
    const old = await this.olderThan(keep.outbox, partition, deleted);
    const end = Math.min(old.at(-1)?.partitionSeq ?? 0, trimmed);
    if (end <= deleted) return false;
    await mongo.transaction(async (session) => {
      await lease.fence(session);
      await outbox.deleteMany({ partition, partitionSeq: { $gt: deleted, $lte: end } }).session(session);
      await marks.save(partition, { deleted: end }, session);
    });
    metrics.deleted(end - deleted);
    return true;
  }

  /** The oldest events of a partition, as many as follow one another and were sent longer ago than that. */
  private async olderThan(milliseconds: number, partition: number, after: number): Promise<readonly OldRow[]> {
    const rows = (most: number): Promise<OldRow[]> =>
      this.of.outbox
        .find({ partition, partitionSeq: { $gt: after } }, { networkId: 1, seq: 1, partitionSeq: 1, sentAt: 1 })
        .sort({ partitionSeq: 1 })
        .limit(most)
        .lean<OldRow[]>();
    const [oldest] = await rows(1); // mostly it is young, and that is all there is to know
    if (!oldest || !isOlder(oldest, milliseconds)) return [];
    const portion = await rows(PORTION);
    const young = portion.findIndex((row) => !isOlder(row, milliseconds));
    return young === -1 ? portion : portion.slice(0, young);
  }
}

const isOlder = ({ sentAt }: Pick<OutboxRow, 'sentAt'>, milliseconds: number): boolean =>
  sentAt !== null && sentAt.getTime() < Date.now() - milliseconds;
