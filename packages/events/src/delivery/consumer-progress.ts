import type { MongoDb, RedisServer } from '@trama/runtime';
import { Positions } from './positions';
import { PARTITION_SEQ_FIELD } from './send-event';
import { boundsOf } from './stream-bounds';
import { partitionWith, streamOf } from './streams';

interface Watched {
  /** Of the consumer, or of another process of the same service. */
  readonly mongo: MongoDb;
  readonly redis: RedisServer;
  /** Name of the service that consumes. */
  readonly consumer: string;
  readonly sources: readonly string[];
}

export interface ConsumerProgress {
  /**
   * How many events the consumer has before it until it has consumed the newest of this network, over all its sources
   * (those of other networks that share the way included). 0: it has consumed all that went out. What a source has not
   * sent yet does not count; what the streams no longer have does.
   */
  lagOf(networkId: string): Promise<number>;
}

export function consumerProgress({ mongo, redis, consumer, sources }: Watched): ConsumerProgress {
  const positions = new Positions(mongo.connection, consumer);
  const newest = async (source: string, networkId: string): Promise<number> => {
    const [entry] = await redis.client.xrevrange(streamOf(source, networkId), '+', '-', 'COUNT', 1);
    const fields = entry?.[1] ?? [];
    return Number(fields[fields.indexOf(PARTITION_SEQ_FIELD) + 1] ?? 0);
  };
  return {
    async lagOf(networkId) {
      const at = await positions.read(sources.map((source) => partitionWith(source, networkId)));
      const bounds = await boundsOf(
        redis.client,
        at.map(({ stream }) => stream),
      );
      const lags = at.map(async ({ source, position }, index) => {
        const trimmed = (bounds[index]?.first ?? 1) - 1;
        return Math.max(0, trimmed - position, (await newest(source, networkId)) - position);
      });
      return (await Promise.all(lags)).reduce((sum, lag) => sum + lag, 0);
    },
  };
}
