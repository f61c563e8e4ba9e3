import { refuseInput } from './refusal';

/** A text without the blanks around it. Refuses with INVALID_INPUT what is not legible, or longer than `most` characters. */
export function requireText(field: string, value: string, most: number): string {
  requireLegible(field, value);
  const trimmed = value.trim();
  if (trimmed.length > most) throw refuseInput(field, `Say it in at most ${most} characters.`);
  return trimmed;
}

/** Refuses with INVALID_INPUT a text in which there is nothing to see, or something that is no character of a text. */
export function requireLegible(field: string, value: string): void {
  if (!/[^\s\p{C}]/u.test(value)) throw refuseInput(field, 'Write something here: it must not be blank.');
  if (/[^\P{Cc}\t\n\r]|\p{Cs}/u.test(value)) throw refuseInput(field, 'Leave out the control characters.');
}
