import { handler, recognitionGiven, type Handler } from '@trama/events';
import type { RecordEvidence } from '../domain/record-evidence';
import { evidenceOf } from './evidence-of';

/** Someone saw what another gave, and said so. */
export const onRecognitionGiven = (record: RecordEvidence): Handler =>
  handler(recognitionGiven, (events, tx) =>
    record(
      events.map((event) => {
        const { fromId, toId, contribution } = event.data;
        return evidenceOf(event, 'RECOGNITION', fromId, { toId, aboutId: contribution.id });
      }),
      tx,
    ),
  );
