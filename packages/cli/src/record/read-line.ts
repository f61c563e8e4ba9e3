import { Refusal, requireLegible } from '@trama/errors';
import type { BadLine, Line } from './record';
import { readTimestamp } from './timestamp';

const LONGEST_NAME = 80;
const LONGEST_TEXT = 10_000;

/** The fields of a line as they stand in the file. */
export interface Fields {
  readonly source?: string | undefined;
  readonly target?: string | undefined;
  readonly timestamp?: string | undefined;
  readonly text?: string | undefined;
}

/** Checks one line. `now` bounds it: nobody wrote in the future. */
export function readLine(number: number, fields: Fields, now: Date): Line | BadLine {
  const { source, target, timestamp, text } = fields;
  const missing = (['source', 'target', 'timestamp'] as const).filter((name) => !fields[name]);
  if (!source || !target || !timestamp) return { number, reason: `has no ${missing.join(', no ')}` };
  const illegible = Object.entries({ source, target, text }).filter(([, value]) => value && !isLegible(value));
  if (illegible.length > 0)
    return {
      number,
      reason: `has characters that are no text in its ${illegible.map(([name]) => name).join(' and ')}`,
    };
  if (source.length > LONGEST_NAME || target.length > LONGEST_NAME)
    return { number, reason: `has a name of more than ${LONGEST_NAME} characters` };
  if (source === target) return { number, reason: `says that ${source} wrote to themselves` };
  const at = readTimestamp(timestamp);
  if (!at)
    return { number, reason: `has a timestamp that is neither ISO 8601 nor Unix seconds: ${timestamp.slice(0, 40)}` };
  if (at > now) return { number, reason: `is of the future: ${timestamp}` };
  if (text !== undefined && text.length > LONGEST_TEXT)
    return { number, reason: `has a text of more than ${LONGEST_TEXT} characters` };
  return { number, source, target, at, text: text || null };
}

/** As Trama itself will judge it, which would refuse a whole batch for one such line. */
function isLegible(value: string): boolean {
  try {
    requireLegible('text', value);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
