import type { EventOf } from '@trama/events';
import type { EvidenceKind } from '../domain/evidence-kind';
import type { Evidence } from '../domain/ledger-entry';

/** What an event says about one person and another, or all. */
export const evidenceOf = (
  { id, networkId, occurredAt, subject }: EventOf,
  kind: EvidenceKind,
  fromId: string,
  toId: string | null,
): Evidence => ({ networkId, at: occurredAt, kind, fromId, toId, evidence: subject, eventId: id });
