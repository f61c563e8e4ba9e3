import { handler, goalCheckedIn, type Handler } from '@trama/events';
import type { RecordEvidence } from '../domain/record-evidence';
import { evidenceOf } from './evidence-of';

/** Whoever reports where a goal stands does it for all. */
export const onGoalCheckedIn = (record: RecordEvidence): Handler =>
  handler(goalCheckedIn, (events, tx) =>
    record(
      events.map((event) =>
        evidenceOf(event, 'GOAL_CHECK_IN', event.data.memberId, { progress: event.data.progress ?? null }),
      ),
      tx,
    ),
  );
