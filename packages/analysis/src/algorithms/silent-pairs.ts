import { byPair } from '../record/by-counting';
import { NONE } from '../record/interaction-table';
import type { NetworkRecord } from '../record/network-record';

/** From so many distinct instants on, a pair has a rhythm of its own: two gaps. */
const LEAST_INSTANTS = 3;
/** A silence of more than so many of its gaps is one that the pair does not keep by its rhythm. */
const GAPS = 8;

export interface SilentPairs {
  /** How many pairs had to do with each other often enough to have a rhythm. */
  readonly acquainted: number;
  /** How many of them have been silent for more than eight times their mean gap. */
  readonly silent: number;
}

/**
 * Who used to have to do with each other and, by their own rhythm, no longer does.
 *
 *     T − t_k > 8 (t_k − t_1) / (k − 1)     t_1 < … < t_k the distinct instants of the interactions of a pair, k ≥ 3
 *
 * Edges      interactions of both directions count together. Those of kinds without weight, to all, or to oneself do not count.
 * Cost       O(n + e) for e interactions.
 * @param record its interactions in order of time
 */
export function silentPairs({ people, interactions, kinds, asOf }: NetworkRecord): SilentPairs {
  const { length, from, to, at, kind } = interactions;
  const low = new Uint32Array(length);
  const high = new Uint32Array(length);
  for (let row = 0; row < length; row++) {
    low[row] = Math.min(from[row]!, to[row]!);
    high[row] = Math.max(from[row]!, to[row]!);
  }
  const weighs = kinds.map(({ weight }) => weight > 0);
  const rows = byPair(people.length, low, high, (row) => {
    return weighs[kind[row]!]! && to[row] !== NONE && to[row] !== from[row];
  });
  let acquainted = 0;
  let silent = 0;
  for (let start = 0, next = 0; start < rows.length; start = next) {
    const first = rows[start]!;
    let instants = 0;
    let last = NONE;
    for (; next < rows.length && low[rows[next]!] === low[first] && high[rows[next]!] === high[first]; next++) {
      if (last === NONE || at[rows[next]!] !== at[last]) instants += 1;
      last = rows[next]!;
    }
    if (instants < LEAST_INSTANTS) continue;
    acquainted += 1;
    if (asOf - at[last]! > (GAPS * (at[last]! - at[first]!)) / (instants - 1)) silent += 1;
  }
  return { acquainted, silent };
}
