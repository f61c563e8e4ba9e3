import { actsBy } from '../record/acts-by';
import { NONE } from '../record/interaction-table';
import type { Facts } from './facts';

/** The headings under which talk is counted, sorted by code unit, and how many acts there are under each. */
export interface Talk {
  readonly headings: readonly string[];
  readonly acts: Float64Array;
}

/** Fact: what people talk for. What names three people is one act; an act under two headings counts under both. */
export function talk({ record: { interactions, kinds } }: Facts): Talk {
  const headings = [...new Set(kinds.flatMap((kind) => kind.talk ?? []))].sort();
  const headingOf = kinds.map((kind) => (kind.talk === null ? NONE : headings.indexOf(kind.talk)));
  const column = new Uint32Array(interactions.length);
  for (let row = 0; row < column.length; row++) column[row] = headingOf[interactions.kind[row]!]!;
  const acts = actsBy(column, headings.length, interactions, (row) => column[row] !== NONE);
  return { headings, acts };
}
