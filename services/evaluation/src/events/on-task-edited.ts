import { taskEdited, handler, type Handler } from '@trama/events';
import type { RecordEvidence } from '../domain/record-evidence';
import { evidenceOf } from './evidence-of';

/** From then on it may be for another goal. */
export const onTaskEdited = (record: RecordEvidence): Handler =>
  handler(taskEdited, (events, tx) =>
    record(
      events.map((event) =>
        evidenceOf(event, 'TASK_EDITED', event.actorId ?? event.data.createdById, { aboutId: event.data.goalId }),
      ),
      tx,
    ),
  );
