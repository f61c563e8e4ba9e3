import type { EventOf } from '@trama/events';
import type { EvidenceKind } from '../domain/evidence-kind';
import type { Evidence } from '../domain/ledger-entry';

type More = Partial<Pick<Evidence, 'toId' | 'aboutId' | 'talk' | 'progress'>>;

/** What an event says about someone and what they did; towards all, and about nothing, where nothing more is said. */
export const evidenceOf = (
  { id, networkId, occurredAt, subject }: EventOf,
  kind: EvidenceKind,
  fromId: string,
  { toId = null, aboutId = null, talk = null, progress = null }: More = {},
): Evidence => ({
  networkId,
  at: occurredAt,
  kind,
  fromId,
  toId,
  evidence: { type: subject.type, id: subject.id },
  aboutId,
  talk,
  progress,
  eventId: id,
});
