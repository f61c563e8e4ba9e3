import { goalAchieved, handler, type Handler } from '@trama/events';
import type { RecordEvidence } from '../domain/record-evidence';
import { evidenceOf } from './evidence-of';

/** From then on it is behind the network. */
export const onGoalAchieved = (record: RecordEvidence): Handler =>
  handler(goalAchieved, (events, tx) =>
    record(
      events.map((event) => evidenceOf(event, 'GOAL_ACHIEVED', event.actorId ?? event.data.ownerId)),
      tx,
    ),
  );
