import { type Report } from '../src/report';

/** What the person at the terminal was told. */
export function told(): Report & { readonly lines: string[] } {
  const lines: string[] = [];
  return { lines, say: (line) => void lines.push(line), warn: (line) => void lines.push(line) };
}
