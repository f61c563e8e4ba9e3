import { Worker } from 'bullmq';
import type { z } from 'zod';
import type { JobDefinition } from './job-definition';
import { inTrace, type Log } from './log';
import type { RedisServer } from './redis-server';
import type { Part } from './part';

export interface Work<Data extends z.ZodType> {
  readonly redis: RedisServer;
  readonly log: Log;
  readonly concurrency: number;
  /** May be started again for the same data, by another process too; `signal` aborts when this one has to stop. */
  readonly run: (data: z.output<Data>, signal: AbortSignal) => Promise<void>;
}

/** Does the work of one queue. Stops by finishing what it has; at the deadline the rest is aborted, to be retried. */
export function worker<Data extends z.ZodType>(
  job: JobDefinition<Data>,
  { redis, log, concurrency, run }: Work<Data>,
): Part {
  let bull: Worker | undefined;
  return {
    name: `${job.queue} worker`,
    async start() {
      // Three parameters: BullMQ hands the signal only to a processor that asks for it.
      const process = async (
        { id, data }: { id?: string; data: unknown },
        _token?: string,
        signal?: AbortSignal,
      ): Promise<void> =>
        inTrace({ requestId: id ?? job.queue }, () =>
          run(job.data.parse(data), signal ?? new AbortController().signal),
        );
      bull = new Worker(job.queue, process, {
        connection: redis.client, // connects at once, so only now
        concurrency,
        maxStalledCount: job.attempts, // at 1, two killed processes fail it
      });
      bull.on('error', (error) => log.error({ err: error }, job.queue)); // unheard, it ends the process
      bull.on('failed', (failed, error) =>
        log.error({ err: error, jobId: failed?.id, attempt: failed?.attemptsMade }, `${job.queue} failed`),
      );
      await bull.waitUntilReady();
    },
    async stop(deadline) {
      deadline.addEventListener('abort', () => bull?.cancelAllJobs('shutting down'), { once: true });
      await bull?.close();
    },
  };
}
