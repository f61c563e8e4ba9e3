import type { Redis } from 'ioredis';

/** The greatest number that each stream ever had, 0 where there is no stream. Trimming and deleting do not lower it. */
export async function headsOf(redis: Redis, streams: readonly string[]): Promise<number[]> {
  const pipeline = redis.pipeline();
  for (const stream of streams) pipeline.xinfo('STREAM', stream);
  const replies = (await pipeline.exec()) ?? [];
  return replies.map(([error, reply]) => {
    if (error) {
      if (error.message.includes('no such key')) return 0;
      throw error;
    }
    const fields = reply as unknown[];
    return numberOf(fields[fields.indexOf('last-generated-id') + 1] as string);
  });
}

/** Entries are numbered `<number>-0`. */
export const numberOf = (entryId: string): number => Number.parseInt(entryId, 10);
