import type { Redis } from 'ioredis';
import type { Model } from 'mongoose';
import { beginStreams } from './begin-stream';
import { passing } from './crash-points';
import type { NumberedRow } from './number-events';
import type { OutboxRow } from './outbox';
import { partitionOf } from './partition';
import type { RetentionMarks } from './retention-marks';
import { sendEvents } from './send-event';
import { ofPartition, type Sequences } from './sequences';
import { boundsOf } from './stream-bounds';
import { partitionsOf, streamOf, type Partition } from './streams';

const PORTION = 500;

interface Repair {
  readonly source: string;
  readonly redis: Redis;
  readonly outbox: Model<OutboxRow>;
  readonly sequences: Sequences;
  readonly marks: RetentionMarks;
  readonly stopping: AbortSignal;
}

/**
 * Finds streams that end before the last event that went out: Redis lost them, wholly or in part. What they lack is sent
 * again under the same numbers, from the first event on that age has not trimmed: the streams are what they were.
 *
 * @returns how many events were sent again
 */
export async function repairStreams(repair: Repair): Promise<number> {
  const { source, redis, sequences, marks } = repair;
  const partitions = partitionsOf([source]);
  const last = await sequences.last(partitions.map(({ partition }) => ofPartition(partition)));
  const bounds = await boundsOf(
    redis,
    partitions.map(({ stream }) => stream),
  );
  let missing = 0;
  for (const [index, partition] of partitions.entries()) {
    const head = bounds[index]?.head ?? 0;
    if (head >= last(ofPartition(partition.partition))) continue;
    const { trimmed } = await marks.of(partition.partition);
    missing += head < trimmed ? await rebuild(repair, partition, trimmed) : await sendAgain(repair, partition, head);
  }
  return missing;
}

/** Of a stream that does not even go up to where it was trimmed, nothing is of use. */
async function rebuild(repair: Repair, partition: Partition, trimmed: number): Promise<number> {
  const { source, redis, sequences } = repair;
  // Before sending: an event that is numbered meanwhile must not be taken for one that was trimmed.
  const ends = [...(await sequences.networks())]
    .filter(([networkId]) => partitionOf(networkId) === partition.partition)
    .map(([networkId, end]) => [streamOf(source, networkId), end] as const);
  await redis.del(partition.stream, ...ends.map(([stream]) => stream));
  await beginStreams(redis, [[partition.stream, trimmed]]);
  const missing = await sendAgain(repair, partition, trimmed);
  if (repair.stopping.aborted) return missing;
  // The streams of networks that have been silent since: they were there, and empty.
  await beginStreams(redis, ends);
  return missing;
}

/** Those that were numbered and not sent are among them: what is sent may be sent again. */
async function sendAgain(
  { redis, outbox, stopping }: Repair,
  { partition }: Partition,
  after: number,
): Promise<number> {
  let missing = 0;
  for (let from = after; !stopping.aborted;) {
    const rows = await outbox
      .find({ partition, partitionSeq: { $gt: from } })
      .sort({ partitionSeq: 1 })
      .limit(PORTION)
      .lean<NumberedRow[]>();
    passing('before-resend');
    const faults = await sendEvents(redis, rows);
    passing('after-resend');
    for (const fault of faults) if (fault) throw fault;
    missing += rows.filter(({ sentAt }) => sentAt !== null).length;
    if (rows.length < PORTION) return missing;
    from = rows.at(-1)?.partitionSeq ?? from;
  }
  return missing;
}
