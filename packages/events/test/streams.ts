import { readEvent } from '../src/delivery/message';
import { partitionOf } from '../src/delivery/partition';
import { partitionStreamOf, streamOf } from '../src/delivery/streams';
import type { StartedService } from './start-service';

/** What a subscriber who reads everything finds: number and subject. */
export async function streamed({ service, redis }: StartedService, networkId: string): Promise<[string, string][]> {
  const entries = await redis.client.xrange(streamOf(service.name, networkId), '-', '+');
  return entries.map(([id, fields]) => [id, readEvent(fields).subject.id]);
}

/** The ids that consumers find where this network's events travel. */
export async function partitionIds({ service, redis }: StartedService, networkId: string): Promise<string[]> {
  const entries = await redis.client.xrange(partitionStreamOf(service.name, partitionOf(networkId)), '-', '+');
  return entries.map(([id]) => id);
}

export const numbered = (subjects: readonly string[]): [string, string][] =>
  subjects.map((subject, index) => [`${index + 1}-0`, subject]);
