import { refuseInput, requireLegible } from '@trama/errors';

const MOST_CHARACTERS = 10_000;

/** The words of a message: 1 to 10,000 characters, not all of them blank. Refuses others with INVALID_INPUT for `field`. */
export function words(field: string, body: string): string {
  requireLegible(field, body);
  if (body.length > MOST_CHARACTERS) throw refuseInput(field, `It holds at most ${MOST_CHARACTERS} characters.`);
  return body;
}
