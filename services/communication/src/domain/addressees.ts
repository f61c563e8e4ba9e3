import { refuseInput } from '@trama/errors';

const MOST = 50;

/**
 * Those whom a message addresses, each once. Refuses with INVALID_INPUT for `field` more than 50, an empty id, and the
 * author. Whether an id is a member's is not known here: one that is not resolves to no one.
 */
export function addressees(field: string, authorId: string, toIds: readonly string[]): readonly string[] {
  if (toIds.length > MOST) throw refuseInput(field, `Address at most ${MOST} members; the channel reaches the rest.`);
  if (toIds.includes('')) throw refuseInput(field, 'Each is the id of a member.');
  if (toIds.includes(authorId)) throw refuseInput(field, 'A message is not addressed to its own author.');
  return [...new Set(toIds)];
}
