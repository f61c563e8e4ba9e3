/**
 * A document can be resumed where it passes the variable `$after` on, and asks for the `cursor` to resume from. Read without
 * a parser: that would be most of what a browser had to load. Throws TypeError.
 */
export function requireResumable(document: string): void {
  if (!/\bafter\s*:\s*\$after\b/.test(document))
    throw new TypeError('Declare the variable `$after: Cursor`, and give the subscription `after: $after`.');
  if (!/\bcursor\b/.test(document)) throw new TypeError('Select `cursor` on the event: it is what one resumes from.');
}
