import type { Log } from '@trama/runtime';
import type { EventOf } from '../contract';
import type { Applying } from './apply-events';
import type { ConsumerMetrics } from './consumer-metrics';
import { withData } from './message';
import { transactionOn } from './mongo-transactions';
import { isTransient } from './transient-fault';

interface Replaying extends Applying {
  readonly metrics: ConsumerMetrics;
  readonly log: Log;
}

/**
 * Starts parked events again, those of an aggregate in their order, each once: what fails again stays parked, and what
 * waits behind it too. An event leaves the parked in the transaction of its effect.
 */
export async function replayParked(
  replaying: Replaying,
  aggregates: readonly string[],
  stopping: AbortSignal,
): Promise<void> {
  for (const aggregate of aggregates) await replayAggregate(replaying, aggregate, stopping);
}

async function replayAggregate(replaying: Replaying, aggregate: string, stopping: AbortSignal): Promise<void> {
  const { parked } = replaying;
  while (!stopping.aborted) {
    const next = await parked.first(aggregate);
    if (!next) return;
    // One whose start ended the process is not started by itself again; one that was never started needs no asking.
    const isAsked = next.askedAt !== null || next.attempts === 0;
    if (next.started || !isAsked) return parked.giveUp(next.event, next.error);
    if (!(await replay(replaying, next.event))) return;
  }
}

/** Whether it was consumed. */
async function replay(
  { consumer, mongo, outbox, parked, handlers, metrics, log }: Replaying,
  event: EventOf,
): Promise<boolean> {
  await parked.begin(event);
  try {
    await mongo.transaction(async (session) => {
      await parked.take(event, session);
      await handlers.get(event.kind)?.handle([withData(event)], transactionOn(session, consumer, null, outbox));
    });
  } catch (error) {
    if (isTransient(error)) {
      await parked.startAgain(event);
      throw error;
    }
    await parked.giveUp(event, error instanceof Error ? (error.stack ?? error.message) : String(error));
    metrics.replayed('failed');
    log.error({ err: error, event: event.id, kind: event.kind }, 'replayed, and parked again');
    return false;
  }
  metrics.replayed('done');
  return true;
}
