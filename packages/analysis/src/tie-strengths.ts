import { type Interaction } from './interaction';
import { PairMap } from './pair-map';
import { type Tie } from './tie';

/**
 * How strongly people are tied, from what they did towards each other: recent evidence counts more.
 *
 *     w_ij(T) = Σ_e k_e · 2^(−(T − t_e)/h)     over the interactions e from i to j with t_e ≤ T
 *
 * k_e is the weight of the interaction's kind, h the half-life: what is h old counts half, what is 2h old a quarter.
 *
 * Range      above 0, without limit. 1 is one interaction of weight 1 right now. A tie so faint that it rounds to 0 is left out.
 * Direction  higher is stronger. Not symmetric: what i does for j says nothing of what j does for i.
 * Edges      what is said to all (`to` null), done to oneself or later than T is passed over; without evidence there is no tie.
 * Order      each sum runs from the oldest to the newest, then by weight, so the order of the input changes no bit. Sorted by
 *            from and to.
 * Cost       O(n log n) for n interactions.
 * About      the two people it ties.
 * Source     exponential time decay: Cormode et al. (2009), Forward Decay, ICDE, https://doi.org/10.1109/ICDE.2009.65; k and h
 *            are part of an evaluation's definition.
 * @throws RangeError when a time is not finite, or a weight or the half-life is not above 0 and finite
 */
export function tieStrengths(
  interactions: Iterable<Interaction>,
  { asOf, halfLifeMs }: { asOf: number; halfLifeMs: number },
): Tie[] {
  if (!Number.isFinite(asOf)) throw new RangeError(`asOf must be a time in milliseconds, not ${asOf}.`);
  if (!positive(halfLifeMs)) throw new RangeError(`halfLifeMs must be finite and above 0, not ${halfLifeMs}.`);
  const evidence = new PairMap<Interaction[]>();
  for (const interaction of interactions) {
    const { from, to, at, weight } = interaction;
    if (!Number.isFinite(at) || !positive(weight))
      throw new RangeError(`An interaction from ${JSON.stringify(from)} has time ${at} and weight ${weight}.`);
    if (to === null || to === from || at > asOf) continue;
    const known = evidence.get(from, to);
    if (known) known.push(interaction);
    else evidence.set(from, to, [interaction]);
  }
  const ties: Tie[] = [];
  for (const [from, to, some] of evidence.sorted()) {
    const weight = some
      .sort((a, b) => a.at - b.at || a.weight - b.weight)
      .reduce((sum, { at, weight: each }) => sum + each * 2 ** ((at - asOf) / halfLifeMs), 0);
    if (weight > 0) ties.push({ from, to, weight });
  }
  return ties;
}

const positive = (value: number): boolean => value > 0 && value < Infinity;
