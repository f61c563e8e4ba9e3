/**
 * The lasting name of a member in tokens: `Ana María` → `ana-maria`. Letters that ASCII lacks lose their accents; what is
 * no letter or digit becomes a hyphen. Null when nothing is left.
 */
export function subjectOf(name: string): string | null {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug || null;
}
