import type { Redis } from 'ioredis';
import type { Connection } from 'mongoose';
import { madeAt, outboxModel } from './outbox';
import { Positions } from './positions';
import { ofPartition, Sequences } from './sequences';
import { boundsOf, type StreamBounds } from './stream-bounds';
import { partitionsOf } from './streams';

/** How a service stands with events, its own and those that it follows. */
export interface EventsStanding {
  readonly service: string;
  /** Committed and not sent yet. */
  readonly unsent: number;
  /** How long ago the oldest of these was made, in milliseconds; null where all are sent. */
  readonly delayMilliseconds: number | null;
  /** By partition. `last` is the greatest number that was given: the stream ends there, unless something is unsent. */
  readonly streams: readonly (StreamBounds & { readonly partition: number; readonly last: number })[];
  /** What it follows as a consumer. */
  readonly follows: readonly Following[];
}

interface Following {
  readonly source: string;
  /** Events that are in the streams, and not consumed yet. */
  readonly behind: number;
  /** Events not consumed that are in the streams no more: it waits for these. */
  readonly missing: number;
}

interface Standing {
  readonly service: string;
  readonly mongo: Connection;
  readonly redis: Redis;
}

export async function eventsStanding({ service, mongo, redis }: Standing): Promise<EventsStanding> {
  const outbox = outboxModel(mongo);
  const partitions = partitionsOf([service]);
  const last = await new Sequences(mongo).last(partitions.map(({ partition }) => ofPartition(partition)));
  const bounds = await boundsOf(
    redis,
    partitions.map(({ stream }) => stream),
  );
  const oldest = await outbox.findOne({ sentAt: null }).sort({ _id: 1 }).lean();
  return {
    service,
    unsent: await outbox.countDocuments({ sentAt: null }),
    delayMilliseconds: oldest && Date.now() - madeAt(oldest),
    streams: bounds.map((stream, partition) => ({ partition, ...stream, last: last(ofPartition(partition)) })),
    follows: await followed(service, mongo, redis),
  };
}

async function followed(service: string, mongo: Connection, redis: Redis): Promise<Following[]> {
  const positions = new Positions(mongo, service);
  const sources = await positions.sources();
  const at = await positions.read(partitionsOf(sources));
  const bounds = await boundsOf(
    redis,
    at.map(({ stream }) => stream),
  );
  const counted = at.map(({ source, position }, index) => {
    const { first, head } = bounds[index] ?? { first: 1, head: 0 };
    const missing = Math.max(0, first - 1 - position);
    return { source, missing, behind: Math.max(0, head - position - missing) };
  });
  return sources.map((source) => {
    const own = counted.filter((each) => each.source === source);
    const sum = (of: 'missing' | 'behind'): number => own.reduce((total, each) => total + each[of], 0);
    return { source, behind: sum('behind'), missing: sum('missing') };
  });
}
