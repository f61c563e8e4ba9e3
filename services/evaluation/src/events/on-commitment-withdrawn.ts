import { handler, commitmentWithdrawn, type Handler } from '@trama/events';
import type { RecordEvidence } from '../domain/record-evidence';
import { evidenceOf } from './evidence-of';

/** A word that was taken back is neither kept nor broken. */
export const onCommitmentWithdrawn = (record: RecordEvidence): Handler =>
  handler(commitmentWithdrawn, (events, tx) =>
    record(
      events.map((event) =>
        evidenceOf(event, 'PROMISE_WITHDRAWN', event.data.promiserId, { toId: event.data.promisedToId }),
      ),
      tx,
    ),
  );
