import { createHash } from 'node:crypto';

/**
 * Streams a service. Consumers cannot follow a stream for each of 100,000 networks; changing this number moves networks
 * between streams.
 */
export const PARTITIONS = 16;

/** In which of a service's streams a network's events travel: all of one network in one, so in order. */
export const partitionOf = (networkId: string): number =>
  createHash('sha1').update(networkId).digest().readUInt16BE(0) % PARTITIONS;
