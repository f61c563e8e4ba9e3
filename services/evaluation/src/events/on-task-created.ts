import { taskCreated, handler, type Handler } from '@trama/events';
import type { RecordEvidence } from '../domain/record-evidence';
import { evidenceOf } from './evidence-of';

/** From then on there is something to do, for a goal or not. */
export const onTaskCreated = (record: RecordEvidence): Handler =>
  handler(taskCreated, (events, tx) =>
    record(
      events.map((event) => evidenceOf(event, 'TASK_CREATED', event.data.createdById, { aboutId: event.data.goalId })),
      tx,
    ),
  );
