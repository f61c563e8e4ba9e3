import { handler, messagePosted, type EventOf, type Handler } from '@trama/events';
import type { Evidence } from '../domain/ledger-entry';
import type { RecordEvidence } from '../domain/record-evidence';
import { evidenceOf } from './evidence-of';

/** Who is addressed is a matter between two people; what is said to all ties nobody in particular, and is a voice heard. */
export const onMessagePosted = (record: RecordEvidence): Handler =>
  handler(messagePosted, (events, tx) => record(events.flatMap(toEvidence), tx));

/**
 * An answer counts as one towards whom it answers, whether or not they are addressed too; all of it is about what it answers.
 * What one says to oneself is said to all.
 */
function toEvidence(event: EventOf<typeof messagePosted>): Evidence[] {
  const { authorId, toIds, replyTo, kind: talk } = event.data;
  const answeredId = replyTo?.authorId === authorId ? undefined : replyTo?.authorId;
  const addressed = new Set(toIds.filter((id) => id !== authorId && id !== answeredId));
  const said = (kind: 'MESSAGE' | 'REPLY', toId: string | null): Evidence =>
    evidenceOf(event, kind, authorId, { toId, talk, aboutId: replyTo?.messageId });
  const evidence = [...addressed].map((toId) => said('MESSAGE', toId));
  if (answeredId !== undefined) evidence.unshift(said('REPLY', answeredId));
  return evidence.length > 0 ? evidence : [said('MESSAGE', null)];
}
