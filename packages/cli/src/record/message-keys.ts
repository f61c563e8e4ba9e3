import { createHash } from 'node:crypto';
import type { Line } from './record';

/** A line's lasting name: entering the same line again, from this file or a longer one, changes nothing. */
export function messageKeys(lines: readonly Line[]): string[] {
  const seen = new Map<string, number>();
  return lines.map(({ source, target, at, text }) => {
    const line = JSON.stringify([source, target, at.getTime(), text]);
    // The same words to the same person in the same second are as many messages as there are lines.
    const before = seen.get(line) ?? 0;
    seen.set(line, before + 1);
    return createHash('sha256').update(`${line}#${before}`).digest('base64url').slice(0, 27);
  });
}
