import type { z } from 'zod';

export interface JobDefinition<Data extends z.ZodType> {
  /** `<service>.<purpose>`; BullMQ refuses a colon. */
  readonly queue: string;
  readonly data: Data;
  /** The same work has the same id. No colon, not all digits (BullMQ refuses both): so no ISO time in it. */
  readonly id: (data: z.output<Data>) => string;
  readonly attempts: number;
}

/** Names a kind of work, for the queue that asks for it and the worker that does it. */
export function defineJob<Data extends z.ZodType>(job: JobDefinition<Data>): JobDefinition<Data> {
  return job;
}
