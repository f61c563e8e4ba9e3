import type { Redis } from 'ioredis';
import type { Connection, Model } from 'mongoose';
import { beginStreams, learnToBegin } from './begin-stream';
import { EVENT_FIELD, messageOf } from './message';
import type { NumberedRow } from './number-events';
import { outboxModel, type OutboxRow } from './outbox';
import { partitionOf } from './partition';
import { RetentionMarks } from './retention-marks';
import { PARTITION_SEQ_FIELD } from './send-event';
import { Sequences } from './sequences';
import { boundsOf } from './stream-bounds';
import { learnToReplace, StreamInMaking } from './stream-in-making';
import { partitionsOf, partitionWith, streamOf, type Partition } from './streams';

const PORTION = 500;

interface Rebuild {
  readonly source: string;
  readonly mongo: Connection;
  readonly redis: Redis;
  /** Only this network's stream; without it, all streams of the service. */
  readonly networkId?: string;
}

export interface Rebuilt {
  readonly stream: string;
  /** How many events it has now. */
  readonly events: number;
  /** How many of these it lacked. */
  readonly made: number;
}

/**
 * Compares streams with the outbox, and makes those anew that lack an event which age has not trimmed, wherever in the
 * stream it is lacking. (What the relay does by itself heals streams that end too early: that is how Redis loses.) It may
 * run beside the relay, or while there is none.
 *
 * @returns the streams that were made anew
 * @throws where a stream goes on beyond the outbox
 */
export async function rebuildStreams({ source, mongo, redis, networkId }: Rebuild): Promise<readonly Rebuilt[]> {
  learnToBegin(redis);
  learnToReplace(redis);
  const rebuilding = { redis, outbox: outboxModel(mongo), marks: new RetentionMarks(mongo) };
  if (networkId !== undefined) return rebuildPartition(rebuilding, partitionWith(source, networkId), networkId);
  const rebuilt: Rebuilt[] = [];
  for (const partition of partitionsOf([source])) {
    // In this order: an event that is numbered and sent meanwhile is then in none of these, or among what is rebuilt.
    const ends = await new Sequences(mongo).networks();
    const unsent = await rebuilding.outbox.distinct('networkId', { partition: partition.partition, sentAt: null });
    rebuilt.push(...(await rebuildPartition(rebuilding, partition)));
    const silent = [...ends].filter(
      ([network]) => partitionOf(network) === partition.partition && !unsent.includes(network),
    );
    const { trimmed } = await rebuilding.marks.of(partition.partition);
    await beginStreams(redis, [
      ...silent.map(([network, end]) => [streamOf(source, network), end] as const),
      [partition.stream, trimmed],
    ]);
  }
  return rebuilt;
}

interface Rebuilding {
  readonly redis: Redis;
  readonly outbox: Model<OutboxRow>;
  readonly marks: RetentionMarks;
}

/** A partition's streams are read from the outbox in one go, however many networks travel in it. */
async function rebuildPartition(
  { redis, outbox, marks }: Rebuilding,
  partition: Partition,
  networkId?: string,
): Promise<Rebuilt[]> {
  const { trimmed } = await marks.of(partition.partition);
  let from = trimmed;
  let upTo = await sentUpTo(redis, outbox, partition);
  const making = await incomplete(redis, outbox, { partition, from, upTo, networkId });
  const rebuilt: Rebuilt[] = [];
  while (making.size > 0) {
    await fill(redis, outbox, { partition, from, upTo }, making);
    // The partition's is the last: it is by its end that the relay finds out what is lacking.
    for (const anew of making.values()) {
      const made = await anew.takePlace(redis);
      if (made === null) continue;
      making.delete(anew.stream);
      rebuilt.push({ stream: anew.stream, events: anew.events, made });
    }
    from = upTo;
    upTo = await sentUpTo(redis, outbox, partition);
    if (upTo === from && making.size > 0)
      throw new Error(
        `${[...making.keys()].join(', ')}: goes on beyond the outbox. Another database feeds this Redis, or this one was restored to an earlier day.`,
      );
  }
  return rebuilt;
}

/** Numbers of a partition, without the first and with the last. */
interface Range {
  readonly partition: Partition;
  readonly from: number;
  readonly upTo: number;
}

/** Events go out in the order of their numbers: all up to this have. */
async function sentUpTo(redis: Redis, outbox: Model<OutboxRow>, { partition, stream }: Partition): Promise<number> {
  const [bounds] = await boundsOf(redis, [stream]);
  const last = await outbox
    .findOne({ partition, sentAt: { $ne: null } })
    .sort({ partitionSeq: -1 })
    .lean();
  return Math.max(bounds?.head ?? 0, last?.partitionSeq ?? 0);
}

/** The streams that lack an event of this range: networks' first. */
async function incomplete(
  redis: Redis,
  outbox: Model<OutboxRow>,
  {
    partition: { source, partition, stream },
    from,
    upTo,
    networkId,
  }: Range & { readonly networkId: string | undefined },
): Promise<Map<string, StreamInMaking>> {
  const networks = await outbox.aggregate<{ _id: string; first: number; last: number; events: number }>([
    { $match: { partition, partitionSeq: { $gt: from, $lte: upTo }, ...(networkId !== undefined && { networkId }) } },
    { $group: { _id: '$networkId', first: { $min: '$seq' }, last: { $max: '$seq' }, events: { $sum: 1 } } },
  ]);
  const expected = networks.map(({ _id, first, last }) => ({ stream: streamOf(source, _id), first, last }));
  const events = networks.reduce((sum, each) => sum + each.events, 0);
  if (networkId === undefined && events > 0) expected.push({ stream, first: upTo - events + 1, last: upTo });
  const bounds = await boundsOf(
    redis,
    expected.map(({ stream }) => stream),
  );
  return new Map(
    expected.flatMap(({ stream, first, last }, index): [string, StreamInMaking][] => {
      const there = bounds[index] ?? { first: 1, head: 0, length: 0 };
      const isWhole = there.first <= first && there.head >= last && there.length === there.head - there.first + 1;
      return isWhole ? [] : [[stream, new StreamInMaking(stream)]];
    }),
  );
}

async function fill(
  redis: Redis,
  outbox: Model<OutboxRow>,
  { partition: { source, partition, stream }, from, upTo }: Range,
  making: ReadonlyMap<string, StreamInMaking>,
): Promise<void> {
  for (let after = from; after < upTo;) {
    const rows = await outbox
      .find({ partition, partitionSeq: { $gt: after, $lte: upTo } })
      .sort({ partitionSeq: 1 })
      .limit(PORTION)
      .lean<NumberedRow[]>();
    const pipeline = redis.pipeline();
    for (const row of rows) {
      const entry = [EVENT_FIELD, messageOf(row)];
      making
        .get(streamOf(source, row.networkId))
        ?.add(pipeline, row.seq, [...entry, PARTITION_SEQ_FIELD, `${row.partitionSeq}`]);
      making.get(stream)?.add(pipeline, row.partitionSeq, entry);
    }
    for (const [error] of (await pipeline.exec()) ?? []) if (error) throw error;
    after = rows.at(-1)?.partitionSeq ?? upTo;
  }
}
