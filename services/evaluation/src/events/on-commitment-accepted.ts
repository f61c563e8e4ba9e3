import { handler, commitmentAccepted, type Handler } from '@trama/events';
import type { RecordEvidence } from '../domain/record-evidence';
import { evidenceOf } from './evidence-of';

/** Someone bound themselves to another. */
export const onCommitmentAccepted = (record: RecordEvidence): Handler =>
  handler(commitmentAccepted, (events, tx) =>
    record(
      events.map((event) => evidenceOf(event, 'PROMISE', event.data.promiserId, { toId: event.data.promisedToId })),
      tx,
    ),
  );
