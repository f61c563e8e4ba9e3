import { handler, taskCompleted, type Handler } from '@trama/events';
import type { RecordEvidence } from '../domain/record-evidence';
import { evidenceOf } from './evidence-of';

/** Done for whoever had written it down; where that is oneself, for all. */
export const onTaskCompleted = (record: RecordEvidence): Handler =>
  handler(taskCompleted, (events, tx) =>
    record(
      events.map((event) => {
        const { assigneeId, createdById, goalId: aboutId } = event.data;
        return evidenceOf(event, 'TASK_DONE', assigneeId, {
          toId: createdById === assigneeId ? null : createdById,
          aboutId,
        });
      }),
      tx,
    ),
  );
