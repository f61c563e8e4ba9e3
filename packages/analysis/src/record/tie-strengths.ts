import { accumulate, type Arcs, type CompressedRows } from '../graph/compressed-rows';
import { checkInteractions } from './check-interactions';
import { NONE } from './interaction-table';
import type { NetworkRecord } from './network-record';

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
 * Cost       O(n + e + m log d) for e interactions of n people, m ties, at most d of one person.
 * About      the two people it ties.
 * Source     exponential time decay: Cormode et al. (2009), Forward Decay, ICDE, https://doi.org/10.1109/ICDE.2009.65; k and h
 *            are part of an evaluation's definition.
 * @param record its interactions in order of time
 * @returns the ties of at least `leastTie`, by from, then to
 * @throws RangeError for a half-life or a least tie that is not above 0 and finite, a moment that is no number, a kind whose
 *   weight is below 0 or not finite, an interaction that cannot be (see checkInteractions), a tie that is too strong to be told
 *   as a number
 */
export function tieStrengths(record: NetworkRecord): Arcs {
  check(record);
  checkInteractions(record);
  const { offsets, columns, weights } = evidenceOf(record);
  const strong = {
    from: new Uint32Array(columns.length),
    to: new Uint32Array(columns.length),
    weight: new Float64Array(columns.length),
  };
  const strength = new Float64Array(record.people.length); // of the ties of one giver, by taker
  const takers = new Uint32Array(record.people.length);
  let found = 0;
  for (let giver = 0; giver < record.people.length; giver++) {
    let count = 0;
    for (let k = offsets[giver]!; k < offsets[giver + 1]!; k++) {
      const taker = columns[k]!;
      if (strength[taker] === 0) takers[count++] = taker;
      strength[taker]! += weights[k]!;
    }
    if (count > 1) takers.subarray(0, count).sort();
    for (let k = 0; k < count; k++) {
      const taker = takers[k]!;
      if (strength[taker] === Infinity) throw tooStrong(record, giver, taker);
      if (strength[taker]! >= record.leastTie) {
        strong.from[found] = giver;
        strong.to[found] = taker;
        strong.weight[found++] = strength[taker]!;
      }
      strength[taker] = 0;
    }
  }
  return {
    from: strong.from.slice(0, found),
    to: strong.to.slice(0, found),
    weight: strong.weight.slice(0, found),
  };
}

/** What each person did towards others that is evidence of a tie: towards whom, and what it adds by now, in order of time. */
function evidenceOf({ people, interactions, kinds, asOf, halfLifeMs }: NetworkRecord): CompressedRows {
  const { length, from, to, at, kind } = interactions;
  const weightOf = Float64Array.from(kinds, ({ weight }) => weight);
  const evidence = new Float64Array(length);
  const offsets = new Uint32Array(people.length + 1);
  for (let row = 0; row < length; row++) {
    const weight = weightOf[kind[row]!]!;
    if (weight === 0 || to[row] === NONE || to[row] === from[row]) continue;
    evidence[row] = weight * 2 ** ((at[row]! - asOf) / halfLifeMs);
    if (evidence[row]! > 0) offsets[from[row]! + 1]! += 1;
  }
  accumulate(offsets);
  const next = offsets.slice();
  const columns = new Uint32Array(offsets[people.length]!);
  const weights = new Float64Array(columns.length);
  for (let row = 0; row < length; row++) {
    if (!(evidence[row]! > 0)) continue;
    const slot = next[from[row]!]!++;
    columns[slot] = to[row]!;
    weights[slot] = evidence[row]!;
  }
  return { offsets, columns, weights };
}

function check({ kinds, asOf, halfLifeMs, leastTie }: NetworkRecord): void {
  if (!Number.isFinite(asOf)) throw new RangeError(`asOf must be a time in milliseconds, not ${asOf}.`);
  if (!isPositive(halfLifeMs)) throw new RangeError(`halfLifeMs must be finite and above 0, not ${halfLifeMs}.`);
  if (!isPositive(leastTie)) throw new RangeError(`leastTie must be finite and above 0, not ${leastTie}.`);
  for (const { name, weight } of kinds)
    if (!(weight >= 0 && weight < Infinity))
      throw new RangeError(`An interaction of kind ${name} has the weight ${weight}.`);
}

function tooStrong({ people }: NetworkRecord, giver: number, taker: number): RangeError {
  const pair = `from ${JSON.stringify(people[giver])} to ${JSON.stringify(people[taker])}`;
  return new RangeError(`What was done ${pair} adds up to more than a number holds: lower the weights of its kinds.`);
}

const isPositive = (value: number): boolean => value > 0 && value < Infinity;
