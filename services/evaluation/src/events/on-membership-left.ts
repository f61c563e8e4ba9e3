import { handler, membershipLeft, type Handler } from '@trama/events';
import type { RecordEvidence } from '../domain/record-evidence';
import { evidenceOf } from './evidence-of';

/** From then on they are not among the people. */
export const onMembershipLeft = (record: RecordEvidence): Handler =>
  handler(membershipLeft, (events, tx) =>
    record(
      events.map((event) => evidenceOf(event, 'MEMBER_LEFT', event.data.memberId)),
      tx,
    ),
  );
