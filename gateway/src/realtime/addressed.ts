import type { EventOf } from '@trama/events';

/**
 * Whether an event is addressed to a member: its audience names them, or, where all of the network or its stewards may
 * learn of it, it is about them or its data name them. What they did themselves is not.
 */
export function isAddressedTo({ actorId, audience, subject, data }: EventOf, memberId: string): boolean {
  if (actorId === memberId) return false;
  if (typeof audience !== 'string') return audience.includes(memberId);
  return subject.id === memberId || names(data, memberId);
}

/** Members have ids like nothing else, so it does not matter under which name the data hold one. */
function names(data: unknown, memberId: string): boolean {
  if (typeof data === 'string') return data === memberId;
  return typeof data === 'object' && data !== null && Object.values(data).some((part) => names(part, memberId));
}
