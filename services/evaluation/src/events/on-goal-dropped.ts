import { goalDropped, handler, type Handler } from '@trama/events';
import type { RecordEvidence } from '../domain/record-evidence';
import { evidenceOf } from './evidence-of';

/** From then on the network does not want it any more; where it was only proposed, it never did. */
export const onGoalDropped = (record: RecordEvidence): Handler =>
  handler(goalDropped, (events, tx) =>
    record(
      events.map((event) => evidenceOf(event, 'GOAL_DROPPED', event.actorId ?? event.data.ownerId)),
      tx,
    ),
  );
