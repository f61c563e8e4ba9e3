import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { LouvainRun } from './louvain-run';

/** So often communities are sought, each time in another order. More runs find little that is better, and cost as much again. */
export const LOUVAIN_RUNS = 8;

/** Who keeps together with whom. */
export interface Communities {
  /** Of each person, the number of their community: communities are numbered in the order of their first person. */
  readonly of: Uint32Array;
  readonly count: number;
  /** Null without ties. */
  readonly modularity: number | null;
  /** The modularity of the best run less that of the worst; null without ties. */
  readonly spread: number | null;
}

/** The seeds of the runs whose best counts: they follow from one. */
export function louvainSeeds(seed: number): number[] {
  const random = xoroshiro128plus(seed);
  return Array.from({ length: LOUVAIN_RUNS }, () => uniformInt(random, 0, 0x7fff_ffff));
}

/** The run of highest modularity, the first of several that are equally good, and how far apart all are. */
export function bestOf(runs: readonly LouvainRun[]): Communities {
  const best = runs.reduce((good, run) => (run.modularity! > good.modularity! ? run : good));
  const worst = runs.reduce((bad, run) => (run.modularity! < bad.modularity! ? run : bad));
  return {
    of: best.membership,
    count: best.membership.reduce((count, community) => Math.max(count, community + 1), 0),
    modularity: best.modularity,
    spread: best.modularity === null ? null : best.modularity - worst.modularity!,
  };
}
