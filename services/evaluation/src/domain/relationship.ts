import { currentDefinition } from './definition';
import type { Evidence } from './ledger-entry';

/** How strongly one person is tied to another, from all that they ever did towards them. */
export interface Relationship {
  readonly id: string;
  readonly networkId: string;
  readonly fromId: string;
  readonly toId: string;
  /**
   * log2 of the strength that all evidence together would have at the epoch. Strength fades at the same rate for all:
   *
   *     s(t) = Σ k_e · 2^(−(t − t_e)/h) = 2^(rank − t/h),   rank = log2 Σ k_e · 2^(t_e/h)
   *
   * so rank never fades, and whoever ranks higher is tied more strongly at any time: a list can be ordered, and paged, by
   * a number that is only written when there is new evidence, in whatever order that comes.
   */
  readonly rank: number;
  /** How many pieces of evidence. */
  readonly interactions: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

/** The same two people, the same way round, in the same network: the same relationship. */
export const relationshipId = ({
  networkId,
  fromId,
  toId,
}: Pick<Relationship, 'networkId' | 'fromId' | 'toId'>): string => [networkId, fromId, toId].join('/');

/** Ranks are in today's definition: another half-life or other weights mean to compute them anew from the ledger. */
const { halfLifeDays, kinds } = currentDefinition;
const HALF_LIFE_MS = halfLifeDays * 86_400_000;

/** How strong it is at a moment; evidence later than that counts for more than it will. */
export const strengthAt = (rank: number, at: Date): number => 2 ** (rank - at.getTime() / HALF_LIFE_MS);

/** log2(2^a + 2^b), where neither power need be a number that a computer holds. */
const sumOf = (a: number, b: number): number => Math.max(a, b) + Math.log2(1 + 2 ** -Math.abs(a - b));

/** What the evidence alone makes of each pair; what ties nobody is passed over. */
export function relationshipsOf(evidence: readonly Evidence[]): readonly Relationship[] {
  const pairs = new Map<string, Relationship>();
  for (const { networkId, fromId, toId, kind, at } of evidence) {
    const { weight } = kinds[kind];
    if (toId === null || toId === fromId || weight === 0) continue;
    const pair = { networkId, fromId, toId };
    const id = relationshipId(pair);
    const rank = Math.log2(weight) + at.getTime() / HALF_LIFE_MS;
    const one = { id, ...pair, rank, interactions: 1, firstAt: at, lastAt: at };
    const known = pairs.get(id);
    pairs.set(id, known ? strengthened(known, one) : one);
  }
  return [...pairs.values()];
}

/** One relationship of all the evidence of both, whichever of it is older. */
export const strengthened = (known: Relationship, more: Relationship): Relationship => ({
  ...known,
  rank: sumOf(known.rank, more.rank),
  interactions: known.interactions + more.interactions,
  firstAt: known.firstAt < more.firstAt ? known.firstAt : more.firstAt,
  lastAt: known.lastAt > more.lastAt ? known.lastAt : more.lastAt,
});
