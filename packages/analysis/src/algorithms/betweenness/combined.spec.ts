import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { scaleFree } from '../../../test/scale-free';
import { TieGraph } from '../../graph/tie-graph';
import { type Between, betweennessPart, betweennessSources, chunksOf, combined, EXACT_UP_TO } from './index';
import { lengthsWithoutDetours } from './lengths-without-detours';
import { PathCounts } from './path-counts';
import { ScaledDependencies } from './scaled-dependencies';
import { ShortestPaths } from './shortest-paths';

/** From any sources, as it is done in networks that are too large for all. */
function estimate(graph: TieGraph, sources: Uint32Array): Between {
  const dependencies = new ScaledDependencies(graph.size);
  const paths = new ShortestPaths(lengthsWithoutDetours(graph, 1));
  const counts = new PathCounts(graph.size);
  for (const source of sources) {
    paths.searchFrom(source);
    counts.count(paths);
    dependencies.add(paths, counts);
  }
  return combined([{ sources, sums: dependencies.sums, squares: dependencies.squares }]);
}

function sample(size: number, count: number, seed: number): Uint32Array {
  const random = xoroshiro128plus(seed);
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(uniformInt(random, 0, size - 1));
  return Uint32Array.from(chosen);
}

/** Of the estimates of these people, the share that is no further than so many standard errors from what is true. */
function shareWithin(errors: number, people: readonly number[], truth: Between, estimates: readonly Between[]): number {
  const hits = estimates.flatMap(({ values, standardErrors }) =>
    people.filter((one) => Math.abs(values[one]! - truth.values[one]!) <= errors * standardErrors![one]!),
  );
  return hits.length / (people.length * estimates.length);
}

describe('an estimate from a sample of sources', () => {
  it.each([
    ['sparse', 2],
    ['dense', 6],
  ])('lies about as near to the exact value as its error says, in a %s network', (_, tiesEach) => {
    const graph = scaleFree(800, tiesEach, 3);
    const truth = combined([betweennessPart(graph, betweennessSources(graph, 1))]);
    const estimates = Array.from({ length: 20 }, (_, seed) => estimate(graph, sample(graph.size, 200, seed)));
    const byRank = [...truth.values.keys()].sort((a, b) => truth.values[b]! - truth.values[a]!);
    const central = byRank.slice(0, 8);
    expect(shareWithin(1, central, truth, estimates)).toBeGreaterThan(0.6); // 0.68 by the normal law
    expect(shareWithin(2, central, truth, estimates)).toBeGreaterThan(0.88); // 0.95
    expect(shareWithin(3, central, truth, estimates)).toBeGreaterThan(0.95); // 0.997
    expect(shareWithin(3, byRank, truth, estimates)).toBeGreaterThan(0.85); // those whom few depend on, too
    // Too high as often as too low.
    const mean = estimates.reduce((sum, { values }) => sum + values[byRank[0]!]!, 0) / estimates.length;
    const error = Math.max(...estimates.map(({ standardErrors }) => standardErrors![byRank[0]!]!));
    expect(Math.abs(mean - truth.values[byRank[0]!]!)).toBeLessThan((3 * error) / Math.sqrt(estimates.length));
  });

  it('is exact and without error where the sample is everybody', () => {
    const graph = scaleFree(200, 2, 1);
    const all = betweennessSources(graph, 1);
    const { values, standardErrors, sources } = estimate(graph, all);
    const truth = combined([betweennessPart(graph, all)]);
    expect(truth.standardErrors).toBeNull();
    values.forEach((value, person) => expect(value).toBeCloseTo(truth.values[person]!, 12));
    expect(standardErrors!.every((error) => error === 0)).toBe(true);
    expect(sources).toBe(200);
  });

  it('is exact where every sample says the same: in the centre of a star', () => {
    const rim = Uint32Array.from({ length: EXACT_UP_TO }, (_, person) => person + 1);
    const star = TieGraph.of(rim.length + 1, {
      from: new Uint32Array(rim.length),
      to: rim,
      weight: new Float64Array(rim.length).fill(1),
    });
    const parts = chunksOf(betweennessSources(star, 1)).map((sources) => betweennessPart(star, sources));
    const { values, standardErrors, sources } = combined(parts);
    expect(sources).toBe(512);
    expect(values[0]).toBeCloseTo(1, 12);
    expect(standardErrors![0]).toBeCloseTo(0, 7);
    expect([...values.subarray(1), ...standardErrors!.subarray(1)].every((zero) => zero === 0)).toBe(true);
  });
});
