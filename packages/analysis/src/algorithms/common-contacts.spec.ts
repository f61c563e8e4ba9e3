import fc from 'fast-check';
import { adjacency } from '../../test/adjacency';
import { graphs } from '../../test/arbitrary-graph';
import { graphOf } from '../../test/facts-of';
import { karateClub } from '../../test/karate-club';
import { renumbered } from '../../test/renumbered';
import type { TieGraph } from '../graph/tie-graph';
import { namedGraph } from '../graph/named-graph';
import { commonContacts } from './common-contacts';

/** Each pair as 'low-high', with its weight and how many contacts it has in common. */
function byPair(graph: TieGraph, numbers = Array.from({ length: graph.size }, (_, person) => person)) {
  const { one, other, weight, common } = commonContacts(graph);
  const names = Array.from(one, (person, pair) => {
    const ends = [numbers.indexOf(person), numbers.indexOf(other[pair]!)].sort((a, b) => a - b);
    return [ends.join('-'), [weight[pair], common[pair]]] as const;
  });
  expect(new Set(names.map(([name]) => name)).size).toBe(graph.dyads);
  return Object.fromEntries(names);
}

function slowByPair(graph: TieGraph) {
  const connected = adjacency(graph);
  const { offsets, columns, weights } = graph.undirected;
  return Object.fromEntries(
    connected.flatMap((row, high) =>
      [...row.slice(0, high).entries()]
        .filter(([, is]) => is)
        .map(([low]) => {
          const weight = weights[columns.subarray(0, offsets[high + 1]).indexOf(low, offsets[high])];
          return [`${low}-${high}`, [weight, row.filter((is, third) => is && connected[low]![third]).length]];
        }),
    ),
  );
}

describe('common contacts', () => {
  it('are counted for each connected pair, with the strength of both directions', () =>
    expect(byPair(graphOf('a>b 2, b>a 3, b=c, c>a, c=d 4, e'))).toEqual({
      '0-1': [5, 1],
      '0-2': [1, 1],
      '1-2': [2, 1],
      '2-3': [8, 0],
    }));

  it('close 45 triangles in the karate club', () => {
    // http://konect.cc/networks/ucidata-zachary/: triangle count 45.
    const { common } = commonContacts(namedGraph(karateClub.people, karateClub.ties).graph);
    expect(common.reduce((sum, count) => sum + count, 0)).toBe(3 * 45);
  });

  it('are none where nobody is connected', () =>
    expect([namedGraph([], []).graph, graphOf('a, b')].map((graph) => commonContacts(graph).common.length)).toEqual([
      0, 0,
    ]));

  it('are those that a look at every third person finds', () =>
    fc.assert(
      fc.property(graphs(10), (graph) => expect(byPair(graph)).toEqual(slowByPair(graph))),
      { numRuns: 500 },
    ));

  it('are the same under other numbers', () =>
    fc.assert(
      fc.property(renumbered(10), ({ graph, other, numbers }) =>
        expect(byPair(other, [...numbers])).toEqual(byPair(graph)),
      ),
    ));
});
