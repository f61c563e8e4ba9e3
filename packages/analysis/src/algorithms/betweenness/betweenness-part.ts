import type { TieGraph } from '../../graph/tie-graph';
import { Dependencies } from './dependencies';
import { lengthsWithoutDetours } from './lengths-without-detours';
import { PathCounts } from './path-counts';
import { ScaledDependencies } from './scaled-dependencies';
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
 * How far the shortest paths from each of these sources to everybody lead through each person: `Dependencies` up to
 * EXACT_UP_TO people; of more, where sources are a sample, `ScaledDependencies`.
 *
 * Cost       O(m + n log n) a source; O(n + m) memory.
 * Source     Brandes (2001), J. Math. Sociol. 25:163, https://doi.org/10.1080/0022250X.2001.9990249
 */
export function betweennessPart(graph: TieGraph, sources: Uint32Array): BetweennessPart {
  const { size } = graph;
  const isSample = size > EXACT_UP_TO;
  const hubs = Math.min(MOST_HUBS, Math.ceil(sources.length / SEARCHES_PER_HUB));
  const paths = new ShortestPaths(lengthsWithoutDetours(graph, hubs));
  const counts = new PathCounts(size);
  const dependencies = isSample ? new ScaledDependencies(size) : new Dependencies(size);
  for (const source of sources) {
    paths.searchFrom(source);
    counts.count(paths);
    dependencies.add(paths, counts);
  }
  return { sources, sums: dependencies.sums, squares: dependencies.squares };
}
