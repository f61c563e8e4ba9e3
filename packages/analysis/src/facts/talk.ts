import { actsBy } from '../record/acts-by';
import type { Facts } from './facts';

/** The headings under which talk is counted, sorted by code unit, and how many acts there are under each. */
export interface Talk {
  readonly headings: readonly string[];
  readonly acts: Float64Array;
}

/** Fact: what people talk for. What names three people is one act; an act under two headings counts under both. */
export function talk({ record: { interactions, kinds } }: Facts): Talk {
  const headings = [...new Set(kinds.flatMap((kind) => kind.talk ?? []))].sort();
  const headingOf = Int32Array.from(kinds, (kind) => (kind.talk === null ? -1 : headings.indexOf(kind.talk)));
  const column = Uint32Array.from(interactions.kind, (kind) => headingOf[kind]!);
  const acts = actsBy(column, headings.length, interactions, (row) => headingOf[interactions.kind[row]!]! >= 0);
  return { headings, acts };
}
