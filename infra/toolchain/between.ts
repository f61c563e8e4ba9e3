/** The text with what stands between `<!-- name -->` and `<!-- /name -->` replaced. */
export function between(text: string, name: string, replacement: string): string {
  const pattern = new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`);
  if (!pattern.test(text)) throw new Error(`The text has no place for ${name}`);
  return text.replace(pattern, (_all, start: string, end: string) => `${start}\n\n${replacement}\n\n${end}`);
}
