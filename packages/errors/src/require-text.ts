import { refuseInput } from './refusal';

/** A text without the blanks around it. Refuses with INVALID_INPUT what is blank or longer than `most` characters. */
export function requireText(field: string, value: string, most: number): string {
  const trimmed = value.trim();
  if (trimmed === '') throw refuseInput(field, 'Write something here: it must not be blank.');
  if (trimmed.length > most) throw refuseInput(field, `Say it in at most ${most} characters.`);
  return trimmed;
}
