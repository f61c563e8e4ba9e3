import fc from 'fast-check';
import { graphs } from '../../../test/arbitrary-graph';
import { slowBetweenness } from '../../../test/slow-betweenness';
import { graphOf } from '../../../test/facts-of';
import type { TieGraph } from '../../graph/tie-graph';
import { lengthsWithoutDetours } from './lengths-without-detours';
import { PathCounts } from './path-counts';
import { ScaledDependencies } from './scaled-dependencies';
import { ShortestPaths } from './shortest-paths';

function scaledFrom(graph: TieGraph, sources: readonly number[]): ScaledDependencies {
  const dependencies = new ScaledDependencies(graph.size);
  const paths = new ShortestPaths(lengthsWithoutDetours(graph, 1));
  const counts = new PathCounts(graph.size);
  for (const source of sources) {
    paths.searchFrom(source);
    counts.count(paths);
    dependencies.add(paths, counts);
  }
  return dependencies;
}

describe('dependencies that count more the nearer the other end is', () => {
  it('add up to the betweenness over all sources', () =>
    fc.assert(
      fc.property(graphs(9), (graph) => {
        const { sums } = scaledFrom(graph, [...Array(graph.size).keys()]);
        const slow = slowBetweenness(graph);
        sums.forEach((sum, person) => expect(sum).toBeCloseTo(slow[person]!, 9));
      }),
      { numRuns: 300 },
    ));

  it('are one half in the middle', () => expect(scaledFrom(graphOf('a=b, b=c'), [0]).sums[1]).toBeCloseTo(0.5, 15));

  it('are little near the source, and much near the end', () => {
    const [, near, far] = scaledFrom(graphOf('a=b, b=c, c=d'), [0]).sums;
    const f = (x: number) => x ** 3 * (10 - 15 * x + 6 * x * x);
    expect(near).toBeCloseTo(f(1 / 2) + f(1 / 3), 14);
    expect(far).toBeCloseTo(f(2 / 3), 14);
  });
});
