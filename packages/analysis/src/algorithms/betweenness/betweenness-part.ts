import type { TieGraph } from '../../graph/tie-graph';
import { lengthsWithoutDetours } from './lengths-without-detours';
import { PathCounts } from './path-counts';
import { ShortestPaths } from './shortest-paths';
import { EXACT_UP_TO } from './sources';

/** What some sources contribute: a part of the work, which threads may share. */
export interface BetweennessPart {
  readonly sources: Uint32Array;
  /** By person: the sum of what each source contributes. */
  readonly sums: Float64Array;
  /** The sums of their squares; null where all sources are looked at, so that there is nothing to estimate. */
  readonly squares: Float64Array | null;
}

/** A hub pays for itself with about so many searches. */
const SEARCHES_PER_HUB = 16;
const MOST_HUBS = 8;

/**
 * How far the shortest paths from each of these sources to everybody lead through each person.
 *
 * Up to EXACT_UP_TO people, source s contributes to v the dependency δ_s(v) = Σ_t σ_st(v) / σ_st of Brandes (2001). Beyond,
 * where sources are a sample, it contributes Σ_t d_sv / d_st · σ_st(v) / σ_st, d being distances: that is how near v is to the
 * other end, so that both ends of a pair together contribute as much as before. Otherwise the few sources for which v is the
 * only way out would make all the difference, and a sample without them would look precise and be wrong.
 *
 * Cost       O(m + n log n) a source; O(n + m) memory.
 * Source     Brandes (2001), J. Math. Sociol. 25:163, https://doi.org/10.1080/0022250X.2001.9990249; linear scaling: Geisberger,
 *            Sanders & Schultes (2008), Better Approximation of Betweenness Centrality, ALENEX,
 *            https://doi.org/10.1137/1.9781611972887.9
 */
export function betweennessPart(graph: TieGraph, sources: Uint32Array): BetweennessPart {
  const { size } = graph;
  const isSample = size > EXACT_UP_TO;
  const hubs = Math.min(MOST_HUBS, Math.ceil(sources.length / SEARCHES_PER_HUB));
  const paths = new ShortestPaths(lengthsWithoutDetours(graph, hubs));
  const counts = new PathCounts(size);
  const perPath = new Float64Array(size);
  const part = { sources, sums: new Float64Array(size), squares: isSample ? new Float64Array(size) : null };
  for (const source of sources) {
    paths.searchFrom(source);
    counts.count(paths);
    addDependencies(paths, counts, perPath, part);
  }
  return part;
}

/** Adds what the source of these paths contributes, from the furthest to the nearest person: O(reached + steps). */
function addDependencies(
  { reached, order, distances, stepsOf, steps, firstStep }: ShortestPaths,
  counts: PathCounts,
  /** By person: what ends at them or leads on from there, divided by the number of paths to them. */
  perPath: Float64Array,
  { sums, squares }: BetweennessPart,
): void {
  const { mantissas, areScaled } = counts;
  for (let i = reached - 1; i > 0; i--) {
    const person = order[i]!;
    const paths = mantissas[person]!;
    const end = stepsOf[i + 1]!;
    let leadsOn = 0;
    for (let k = stepsOf[i]!; k < end; k++) {
      const next = steps[k]!;
      if (k >= firstStep[next]!) leadsOn += areScaled ? perPath[next]! * counts.scale(person, next) : perPath[next]!;
    }
    leadsOn *= paths;
    const distance = squares === null ? 1 : distances[i]!;
    const contributed = leadsOn * distance;
    perPath[person] = (1 / distance + leadsOn) / paths;
    sums[person]! += contributed;
    if (squares !== null) squares[person]! += contributed * contributed;
  }
}
