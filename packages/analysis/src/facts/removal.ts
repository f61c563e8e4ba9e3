import { articulation } from './articulation';
import type { Facts } from './facts';

/** Fact: by person, which share of the pairs of others cannot reach each other without them; NaN for fewer than 3 people. */
export function removal(facts: Facts): Float64Array {
  const { separated } = facts.know(articulation);
  const size = separated.length;
  const pairs = size < 3 ? NaN : ((size - 1) * (size - 2)) / 2;
  return separated.map((some) => some / pairs);
}
