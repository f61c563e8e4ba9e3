import fc from 'fast-check';
import { adjacency } from '../../test/adjacency';
import { graphOf } from '../../test/facts-of';
import { graphs } from '../../test/arbitrary-graph';
import { namedGraph } from '../graph/named-graph';
import { renumbered } from '../../test/renumbered';
import { components } from './components';

/** Who reaches whom, after Warshall; then how many each one reaches. */
function slowComponents(connected: boolean[][]): number[] {
  const reaches = connected.map((row, one) => row.map((is, other) => is || one === other));
  for (const [via] of reaches.entries())
    for (const row of reaches) if (row[via]) reaches[via]!.forEach((is, other) => (row[other] ||= is));
  const isFirst = (row: boolean[], person: number): boolean => row.indexOf(true) === person;
  return reaches.filter(isFirst).map((row) => row.filter(Boolean).length);
}

describe('components', () => {
  it('are the pieces without contact, whatever the direction of ties', () =>
    expect([...components(graphOf('a>b, c>b, d=e, f')).sizes]).toEqual([3, 2, 1]));
  it('are none where nobody is', () => expect(components(namedGraph([], []).graph).sizes).toHaveLength(0));

  it('follow a long chain to its end', () => {
    const chain = Array.from(
      { length: 20_000 },
      (_, i) => `p${String(i).padStart(5, '0')}>p${String(i + 1).padStart(5, '0')}`,
    );
    expect([...components(graphOf(chain.join(','))).sizes]).toEqual([20_001]);
  });

  it('are what going from everybody to everybody finds', () =>
    fc.assert(
      fc.property(graphs(10), (graph) =>
        expect([...components(graph).sizes]).toEqual(slowComponents(adjacency(graph))),
      ),
      { numRuns: 500 },
    ));

  it('know who belongs to which, by the first person of each', () =>
    expect([...components(graphOf('a=c, b, d=b')).of]).toEqual([0, 1, 0, 1]));

  it('are as large under other numbers', () =>
    fc.assert(
      fc.property(renumbered(12), ({ graph, other }) =>
        expect(components(other).sizes.sort()).toEqual(components(graph).sizes.sort()),
      ),
    ));
});
