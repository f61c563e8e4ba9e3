import { handler, messagePosted, type EventOf, type Handler } from '@trama/events';
import type { Evidence } from '../domain/ledger-entry';
import type { RecordEvidence } from '../domain/record-evidence';
import { evidenceOf } from './evidence-of';

/** Who is addressed is a matter between two people; what is said to all ties nobody in particular, and is a voice heard. */
export const onMessagePosted = (record: RecordEvidence): Handler =>
  handler(messagePosted, (events, tx) => record(events.flatMap(toEvidence), tx));

/** An answer counts as one towards whom it answers, whether or not they are addressed too. What one says to oneself is said to all. */
function toEvidence(event: EventOf<typeof messagePosted>): Evidence[] {
  const { authorId, toIds, replyTo } = event.data;
  const answeredId = replyTo?.authorId === authorId ? undefined : replyTo?.authorId;
  const addressed = new Set(toIds.filter((id) => id !== authorId && id !== answeredId));
  const message = (toId: string | null): Evidence => evidenceOf(event, 'MESSAGE', authorId, toId);
  const evidence = [...addressed].map(message);
  if (answeredId !== undefined) evidence.unshift(evidenceOf(event, 'REPLY', authorId, answeredId));
  return evidence.length > 0 ? evidence : [message(null)];
}
