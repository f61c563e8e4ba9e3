import { partitionOf, PARTITIONS } from './partition';

/** Redis Stream of one service's events in one network, ids `<seq>-0`: what the gateway replays from. */
export const streamOf = (source: string, networkId: string): string => `trama:events:${source}:network:${networkId}`;

/**
 * Redis Stream of one service's events in the networks of a partition, ids `<partitionSeq>-0`: what consumers follow.
 */
export const partitionStreamOf = (source: string, partition: number): string =>
  `trama:events:${source}:partition:${partition}`;

/**
 * Pub/Sub channel on which the events of one network, of all services, are pushed as they go out. Never the record: a
 * message may be lost, and one comes again after a Redis loss. Subscribers order by (source, seq), drop what they have,
 * and fill gaps from `streamOf`.
 */
export const channelOf = (networkId: string): string => `trama:events:${networkId}`;

/** All partitions of the sources. */
export const partitionsOf = (sources: readonly string[]): readonly Partition[] =>
  sources.flatMap((source) =>
    Array.from({ length: PARTITIONS }, (_, partition) => ({
      source,
      partition,
      stream: partitionStreamOf(source, partition),
    })),
  );

/** The partition of a source in which a network's events travel. */
export const partitionWith = (source: string, networkId: string): Partition => {
  const partition = partitionOf(networkId);
  return { source, partition, stream: partitionStreamOf(source, partition) };
};

export interface Partition {
  readonly source: string;
  readonly partition: number;
  readonly stream: string;
}
