import { refuseInput } from '@trama/errors';

const LONGEST_ID = 100;

/**
 * The id of something that another service holds: a member, a goal, a message. Whether it exists shows when it is read: one
 * that does not is null there. Refuses with INVALID_INPUT what can be no id.
 */
export function reference(field: string, id: string): string {
  if (id === '' || id.length > LONGEST_ID) throw refuseInput(field, 'It is an `id` as Trama gave it.');
  return id;
}

export const optionalReference = (field: string, id: string | null | undefined): string | null =>
  id == null ? null : reference(field, id);
