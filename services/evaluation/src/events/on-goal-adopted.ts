import { goalAdopted, handler, type Handler } from '@trama/events';
import type { RecordEvidence } from '../domain/record-evidence';
import { evidenceOf } from './evidence-of';

/** From then on the network wants it. */
export const onGoalAdopted = (record: RecordEvidence): Handler =>
  handler(goalAdopted, (events, tx) =>
    record(
      events.map((event) => evidenceOf(event, 'GOAL_ADOPTED', event.data.adoptedById)),
      tx,
    ),
  );
