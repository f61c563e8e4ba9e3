import type { JobQueue, Log, Part } from '@trama/runtime';
import type { planJob } from './plan-job';

const MINUTE_MS = 60_000;

/**
 * Has the planner run every minute, in one process at a time. The schedule is in Redis, so it is said again every minute:
 * a Redis that lost it hears it from any worker that lives.
 */
export function keepPlanning(queue: JobQueue<(typeof planJob)['data']>, log: Log): Part {
  let timer: NodeJS.Timeout | undefined;
  const schedule = (): Promise<void> => queue.enqueueEvery(MINUTE_MS, {});
  return {
    name: 'planning',
    async start() {
      await schedule();
      timer = setInterval(() => {
        schedule().catch((error: unknown) => log.error({ err: error }, 'the planner is not scheduled'));
      }, MINUTE_MS);
    },
    async stop() {
      clearInterval(timer);
    },
  };
}
