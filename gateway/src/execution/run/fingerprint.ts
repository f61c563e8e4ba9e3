/** The end of an identifier is what differs most. */
const LOOKED_AT = 32;

/**
 * A number that is nearly always another for another text or number, and 0 for all else: for maps by what came from outside.
 * V8 interns each text that a map is asked for, and keeps a copy of it among what is old, which costs more than all else that
 * is done there.
 */
export function fingerprint(value: unknown): number {
  if (typeof value === 'number') return value | 0;
  if (typeof value !== 'string') return 0;
  let hash = value.length;
  for (let index = Math.max(0, value.length - LOOKED_AT); index < value.length; index++)
    hash = (Math.imul(hash, 31) + value.charCodeAt(index)) | 0;
  return hash;
}
