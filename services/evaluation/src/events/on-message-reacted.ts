import { handler, messageReacted, type Handler } from '@trama/events';
import type { RecordEvidence } from '../domain/record-evidence';
import { evidenceOf } from './evidence-of';

/** A sign of attention to the author. To one's own message it is none. */
export const onMessageReacted = (record: RecordEvidence): Handler =>
  handler(messageReacted, (events, tx) =>
    record(
      events
        .filter(({ data }) => data.memberId !== data.authorId)
        .map((event) =>
          evidenceOf(event, 'REACTION', event.data.memberId, { toId: event.data.authorId, aboutId: event.subject.id }),
        ),
      tx,
    ),
  );
