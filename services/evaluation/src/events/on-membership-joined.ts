import { handler, membershipJoined, type Handler } from '@trama/events';
import type { RecordEvidence } from '../domain/record-evidence';
import { evidenceOf } from './evidence-of';

/** They are among the people from when they joined, which for a record of the past was before it was told. */
export const onMembershipJoined = (record: RecordEvidence): Handler =>
  handler(membershipJoined, (events, tx) =>
    record(
      events.map((event) => ({
        ...evidenceOf(event, 'MEMBER_JOINED', event.data.memberId),
        at: event.data.joinedAt,
      })),
      tx,
    ),
  );
