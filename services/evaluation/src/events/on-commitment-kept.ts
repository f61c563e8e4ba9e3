import { handler, commitmentKept, type Handler } from '@trama/events';
import type { RecordEvidence } from '../domain/record-evidence';
import { evidenceOf } from './evidence-of';

/** A word that was kept ties more than one that was given. */
export const onCommitmentKept = (record: RecordEvidence): Handler =>
  handler(commitmentKept, (events, tx) =>
    record(
      events.map((event) =>
        evidenceOf(event, 'PROMISE_KEPT', event.data.promiserId, { toId: event.data.promisedToId }),
      ),
      tx,
    ),
  );
