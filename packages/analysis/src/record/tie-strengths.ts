import type { Arcs } from '../graph/compressed-rows';
import { byPair } from './by-counting';
import { NONE } from './interaction-table';
import type { NetworkRecord } from './network-record';

export { byPair } from './by-counting';

/**
 * How strongly people are tied, from what they did towards each other: recent evidence counts more.
 *
 *     w_ij(T) = Σ_e k_e · 2^(−(T − t_e)/h)     over the interactions e from i to j
 *
 * k_e is the weight of the interaction's kind, h the half-life: what is h old counts half, what is 2h old a quarter.
 *
 * Range      from the least tie up, without limit. 1 is one interaction of weight 1 right now.
 * Direction  higher is stronger. Not symmetric: what i does for j says nothing of what j does for i.
 * Edges      what is said to all or done to oneself is passed over; without evidence there is no tie.
 * Order      each sum runs from the oldest to the newest, so the order in which they became known changes no bit.
 * Cost       O(n + e) for e interactions of n people.
 * About      the two people it ties.
 * Source     exponential time decay: Cormode et al. (2009), Forward Decay, ICDE, https://doi.org/10.1109/ICDE.2009.65; k and h
 *            are part of an evaluation's definition.
 * @param record its interactions in order of time
 * @returns the ties of at least `leastTie`, by from, then to
 * @throws RangeError for a half-life or a least tie that is not above 0 and finite, a weight below 0, a moment that is no number
 */
export function tieStrengths(record: NetworkRecord): Arcs {
  check(record);
  const { people, interactions, kinds, asOf, halfLifeMs, leastTie } = record;
  const { from, to, at, kind } = interactions;
  const weights = kinds.map(({ weight }) => weight);
  const ties = byPair(
    people.length,
    from,
    to,
    (row) => to[row] !== NONE && to[row] !== from[row] && weights[kind[row]!]! > 0,
  );
  const strong = { from: [] as number[], to: [] as number[], weight: [] as number[] };
  for (let first = 0, next = 0; first < ties.length; first = next) {
    const giver = from[ties[first]!]!;
    const taker = to[ties[first]!]!;
    let strength = 0;
    for (; next < ties.length && from[ties[next]!] === giver && to[ties[next]!] === taker; next++) {
      const row = ties[next]!;
      strength += weights[kind[row]!]! * 2 ** ((at[row]! - asOf) / halfLifeMs);
    }
    if (strength < leastTie) continue;
    strong.from.push(giver);
    strong.to.push(taker);
    strong.weight.push(strength);
  }
  return {
    from: Uint32Array.from(strong.from),
    to: Uint32Array.from(strong.to),
    weight: Float64Array.from(strong.weight),
  };
}

function check({ kinds, asOf, halfLifeMs, leastTie }: NetworkRecord): void {
  if (!Number.isFinite(asOf)) throw new RangeError(`asOf must be a time in milliseconds, not ${asOf}.`);
  if (!isPositive(halfLifeMs)) throw new RangeError(`halfLifeMs must be finite and above 0, not ${halfLifeMs}.`);
  if (!isPositive(leastTie)) throw new RangeError(`leastTie must be finite and above 0, not ${leastTie}.`);
  for (const { name, weight } of kinds)
    if (!(weight >= 0 && weight < Infinity))
      throw new RangeError(`An interaction of kind ${name} has the weight ${weight}.`);
}

const isPositive = (value: number): boolean => value > 0 && value < Infinity;
