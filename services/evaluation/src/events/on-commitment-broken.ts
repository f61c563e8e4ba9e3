import { handler, commitmentBroken, type Handler } from '@trama/events';
import type { RecordEvidence } from '../domain/record-evidence';
import { evidenceOf } from './evidence-of';

/** It counts among the commitments; a tie it neither makes nor takes. */
export const onCommitmentBroken = (record: RecordEvidence): Handler =>
  handler(commitmentBroken, (events, tx) =>
    record(
      events.map((event) =>
        evidenceOf(event, 'PROMISE_BROKEN', event.data.promiserId, { toId: event.data.promisedToId }),
      ),
      tx,
    ),
  );
