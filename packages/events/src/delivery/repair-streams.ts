import type { Redis } from 'ioredis';
import type { Model } from 'mongoose';
import type { OutboxRow } from './outbox';
import { ofPartition, type Sequences } from './sequences';
import { headsOf } from './stream-heads';
import { partitionsOf } from './streams';

interface Repair {
  readonly source: string;
  readonly redis: Redis;
  readonly outbox: Model<OutboxRow>;
  readonly sequences: Sequences;
}

/**
 * Finds streams that end before the last event that went out: Redis lost them, wholly or in part. Their missing events
 * become unsent again, and keep their numbers: the streams grow anew with the same ids. Answers how many there are.
 */
export async function repairStreams({ source, redis, outbox, sequences }: Repair): Promise<number> {
  const partitions = partitionsOf([source]);
  const last = await sequences.last(partitions.map(({ partition }) => ofPartition(partition)));
  const heads = await headsOf(
    redis,
    partitions.map(({ stream }) => stream),
  );
  let missing = 0;
  for (const [index, { partition }] of partitions.entries()) {
    const head = heads[index] ?? 0;
    if (head >= last(ofPartition(partition))) continue;
    const { modifiedCount } = await outbox.updateMany(
      { partition, partitionSeq: { $gt: head }, sentAt: { $ne: null } },
      { $set: { sentAt: null } },
    );
    missing += modifiedCount;
  }
  return missing;
}
