import { Queue } from 'bullmq';
import type { z } from 'zod';
import type { JobDefinition } from './job-definition';
import type { Log } from './log';
import type { RedisServer } from './redis-server';
import type { Part } from './part';

const DAY_SECONDS = 86_400;

/** Where work of one kind is asked for. The queue only wakes a worker: what has to be done is on record in MongoDB. */
export class JobQueue<Data extends z.ZodType> implements Part {
  readonly name: string;
  private bull!: Queue;

  constructor(
    private readonly job: JobDefinition<Data>,
    private readonly redis: RedisServer,
    private readonly log: Log,
  ) {
    this.name = `${job.queue} queue`;
  }

  /** Safe to repeat. BullMQ silently ignores the id of a job that it kept after failing: that one is retried. */
  async enqueue(input: z.input<Data>): Promise<void> {
    const data = this.job.data.parse(input);
    const jobId = this.job.id(data);
    const kept = await this.bull.getJob(jobId);
    if (kept && (await kept.isFailed())) await kept.retry();
    else await this.bull.add(this.job.queue, data, { jobId });
  }

  /** Asks for the work at regular intervals, once for all the processes that say so. */
  async enqueueEvery(milliseconds: number, input: z.input<Data>): Promise<void> {
    await this.bull.upsertJobScheduler(
      this.job.queue,
      { every: milliseconds },
      { name: this.job.queue, data: this.job.data.parse(input) },
    );
  }

  async start(): Promise<void> {
    this.bull = new Queue(this.job.queue, {
      connection: this.redis.client,
      defaultJobOptions: {
        attempts: this.job.attempts,
        backoff: { type: 'exponential', delay: 1_000, jitter: 0.5 },
        removeOnComplete: { age: DAY_SECONDS },
        removeOnFail: { age: 30 * DAY_SECONDS },
      },
    });
    this.bull.on('error', (error) => this.log.error({ err: error }, this.name));
    await this.bull.waitUntilReady();
  }

  async stop(): Promise<void> {
    await this.bull.close();
  }
}
