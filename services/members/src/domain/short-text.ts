import { refuseInput } from '@trama/errors';

/** A text of one line, without the blanks around it. Refuses with INVALID_INPUT what is empty or too long. */
export function shortText(field: string, text: string, longest: number): string {
  const trimmed = text.trim();
  if (trimmed.length === 0) throw refuseInput(field, 'Write something here.');
  if (trimmed.length > longest) throw refuseInput(field, `Say it in at most ${longest} characters.`);
  return trimmed;
}
