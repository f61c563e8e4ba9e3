import { z } from 'zod';
import { allContracts } from '../all-contracts';
import type { EventOf, Kind, SubjectType } from '../contract';
import type { OutboxRow } from './outbox';

/** The field of a stream's entry that holds the event. */
export const EVENT_FIELD = 'event';

// Kinds and subjects that a newer service knows pass through an older one.
const envelope = z.object({
  id: z.string(),
  kind: z.custom<Kind>((kind) => typeof kind === 'string'),
  networkId: z.string(),
  actorId: z.string().nullable(),
  subject: z.object({ type: z.custom<SubjectType>((type) => typeof type === 'string'), id: z.string() }),
  occurredAt: z.coerce.date(),
  audience: z.union([z.literal(['NETWORK', 'STEWARDS']), z.array(z.string())]),
  data: z.unknown(),
  source: z.string(),
  seq: z.int().positive(),
});

/** An event as it travels: JSON, the same in streams and in Pub/Sub. */
export function messageOf(row: OutboxRow): string {
  const { _id: id, kind, networkId, actorId, subject, occurredAt, audience, data, source, seq } = row;
  return JSON.stringify({ id, kind, networkId, actorId, subject, occurredAt, audience, data, source, seq });
}

/** Reads an event whatever its kind; its data are as they came. */
export function readEnvelope(message: string | readonly string[]): EventOf {
  return envelope.parse(JSON.parse(typeof message === 'string' ? message : eventField(message)));
}

/**
 * Reads a Pub/Sub message, or the fields of a stream's entry. The data of a known kind are parsed by its contract;
 * those of a kind that this process does not know yet stay unknown. Throws what zod throws on anything else.
 */
export const readEvent = (message: string | readonly string[]): EventOf => withData(readEnvelope(message));

/** The event with its data as its contract has them. */
export function withData(event: EventOf): EventOf {
  const contract = allContracts.get(event.kind);
  return contract ? { ...event, data: contract.data.parse(event.data) } : event;
}

function eventField(fields: readonly string[]): string {
  const value = fields[fields.indexOf(EVENT_FIELD) + 1];
  if (value === undefined) throw new Error(`The entry has no field "${EVENT_FIELD}"`);
  return value;
}
