import type { Connection, Model } from 'mongoose';
import type { EventOf } from '../contract';
import type { Handler } from '../transaction';
import { passing } from './crash-points';
import { withData } from './message';
import { transactionOn } from './mongo-transactions';
import type { OutboxRow } from './outbox';
import { aggregateOf, type ParkedEvents } from './parked-events';
import type { Positions } from './positions';
import type { Partition } from './streams';

export interface Applying {
  readonly consumer: string;
  readonly mongo: Connection;
  readonly outbox: Model<OutboxRow>;
  readonly positions: Positions;
  readonly parked: ParkedEvents;
  readonly handlers: ReadonlyMap<string, Handler>;
}

/** Events that follow one another in a partition. */
export interface Batch {
  readonly partition: Partition;
  /** The position before them, and the one at the last of them. */
  readonly from: number;
  readonly to: number;
  /** Those among them that have a handler. */
  readonly events: readonly EventOf[];
}

/** Consumes a batch: all its effects and the position in one transaction. Events behind a parked one are parked too. */
export async function applyEvents(
  { consumer, mongo, outbox, positions, parked, handlers }: Applying,
  { partition, from, to, events }: Batch,
): Promise<void> {
  if (events.length === 0) return positions.advance(partition, from, to, null);
  await mongo.transaction(async (session) => {
    passing('before-ack');
    await positions.advance(partition, from, to, session);
    passing('after-ack');
    const waiting = await parked.waiting(events, session);
    for (const event of events.filter((event) => waiting.has(aggregateOf(event))))
      await parked.park(event, { error: `An earlier event of ${aggregateOf(event)} is parked`, attempts: 0 }, session);
    const tx = transactionOn(session, consumer, null, outbox);
    for (const run of runsOf(events.filter((event) => !waiting.has(aggregateOf(event)))))
      await handlers.get(run[0].kind)?.handle(run.map(withData), tx);
    passing('before-inbox-commit');
  });
  passing('after-inbox-commit');
}

/** Gives an event up for now: it waits among the parked, and the rest goes on. */
export async function parkEvent(
  { mongo, positions, parked }: Applying,
  { partition, from, to }: Batch,
  event: EventOf,
  why: { error: string; attempts: number },
): Promise<void> {
  await mongo.transaction(async (session) => {
    await positions.advance(partition, from, to, session);
    await parked.park(event, why, session);
  });
}

/** Splits into the longest runs of one kind, so that a handler gets many at once and the order stays. */
function runsOf(events: readonly EventOf[]): [EventOf, ...EventOf[]][] {
  const runs: [EventOf, ...EventOf[]][] = [];
  for (const event of events) {
    const run = runs.at(-1);
    if (run?.[0].kind === event.kind) run.push(event);
    else runs.push([event]);
  }
  return runs;
}
