import type { Redis } from 'ioredis';

/** From where to where a stream goes. */
export interface StreamBounds {
  /** Number of the first event that is in it; `head + 1` where none is. */
  readonly first: number;
  /** The greatest number that it ever had; 0 where there is no stream. Trimming and deleting do not lower it. */
  readonly head: number;
  /** How many events are in it. */
  readonly length: number;
}

export async function boundsOf(redis: Redis, streams: readonly string[]): Promise<StreamBounds[]> {
  const pipeline = redis.pipeline();
  for (const stream of streams) pipeline.xinfo('STREAM', stream);
  const replies = (await pipeline.exec()) ?? [];
  return replies.map(boundsIn);
}

/** The same in what a pipeline's XINFO STREAM replied. */
export function boundsIn([error, reply]: readonly [error: Error | null, reply: unknown]): StreamBounds {
  if (error) {
    if (error.message.includes('no such key')) return { first: 1, head: 0, length: 0 };
    throw error;
  }
  const fields = reply as unknown[];
  const field = (name: string): unknown => fields[fields.indexOf(name) + 1];
  const head = numberOf(field('last-generated-id') as string);
  const firstEntry = field('first-entry') as [string, string[]] | null;
  return { first: firstEntry ? numberOf(firstEntry[0]) : head + 1, head, length: field('length') as number };
}

/** Entries are numbered `<number>-0`. */
export const numberOf = (entryId: string): number => Number.parseInt(entryId, 10);
