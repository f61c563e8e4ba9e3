import fc from 'fast-check';
import { adjacency } from '../../test/adjacency';
import { graphs } from '../../test/arbitrary-graph';
import { graphOf } from '../../test/facts-of';
import { florentineFamilies } from '../../test/florentine-families';
import { karateClub } from '../../test/karate-club';
import { renumbered } from '../../test/renumbered';
import { namedGraph } from '../graph/named-graph';
import { TieGraph } from '../graph/tie-graph';
import { articulation } from './articulation';

const cuts = (graph: TieGraph): number[] => {
  const { separated } = articulation(graph);
  return [...separated.keys()].filter((person) => separated[person]! > 0);
};

/** How many pairs reach each other, after Warshall. */
function pairsInReach(connected: readonly (readonly boolean[])[]): number {
  const reaches = connected.map((row) => [...row]);
  for (const [via] of reaches.entries())
    for (const row of reaches) if (row[via]) reaches[via]!.forEach((is, other) => (row[other] ||= is));
  return reaches.flatMap((row, one) => row.filter((is, other) => is && other > one)).length;
}

const without = (person: number, connected: readonly (readonly boolean[])[]): boolean[][] =>
  connected.map((row, one) => row.map((is, other) => is && one !== person && other !== person));

/** Pairs of others who reach each other only by way of somebody: all who do, less their own pairs, less those who still do. */
function slowSeparated(graph: TieGraph): number[] {
  const connected = adjacency(graph);
  const reaches = pairsInReach(connected);
  return connected.map((_, person) => {
    const piece = connected.map((_, other) => {
      const linked = connected.map((row) => [...row]);
      linked[person]![other] = linked[other]![person] = true;
      return other !== person && pairsInReach(linked) === reaches;
    });
    return reaches - piece.filter(Boolean).length - pairsInReach(without(person, connected));
  });
}

function slowBridges(graph: TieGraph): number {
  const connected = adjacency(graph);
  const reaches = pairsInReach(connected);
  return connected.flatMap((row, one) =>
    row.filter((is, other) => {
      if (!is || other < one) return false;
      const cut = connected.map((some) => [...some]);
      cut[one]![other] = cut[other]![one] = false;
      return pairsInReach(cut) < reaches;
    }),
  ).length;
}

describe('cut members', () => {
  it('of the karate club are its instructor alone, through whom member 12 has all contact', () => {
    const { graph } = namedGraph(karateClub.people, karateClub.ties);
    expect(cuts(graph)).toEqual([0]);
    // Without the instructor, 12 is alone, and 5, 6, 7, 11 and 17 have nobody else: 27, 5 and 1 remain.
    expect(articulation(graph).separated[0]).toBe(27 * 5 + 27 * 1 + 5 * 1);
    expect(articulation(graph).bridges).toBe(1);
  });

  it('of Florence are the families with a neighbour who has no other', () => {
    const { people, graph } = namedGraph(florentineFamilies.people, florentineFamilies.ties);
    expect(cuts(graph).map((person) => people[person])).toEqual(['Albizzi', 'Guadagni', 'Medici', 'Salviati']);
    expect(articulation(graph).bridges).toBe(5);
  });

  it.each([
    ['nobody in a ring', 'a>b, b>c, c>d, d>a', [0, 0, 0, 0], 0],
    ['the middle of a chain', 'a>b, c>b', [0, 1, 0], 2],
    ['the centre of a star, for all pairs', 'a=b, a=c, a=d, a=e', [6, 0, 0, 0, 0], 4],
    ['who joins two rings', 'a=b, b=c, c=a, c=d, d=e, e=c', [0, 0, 4, 0, 0], 0],
    ['both ends of a bridge', 'a=b, b=c, c=a, c=d, d=e, e=f, f=d', [0, 0, 6, 6, 0, 0], 1],
    ['in each piece for itself', 'a=b, b=c, x=y, y=z', [0, 1, 0, 0, 1, 0], 4],
    ['nobody of two', 'a=b', [0, 0], 1],
    ['nobody where nobody is tied', 'a, b', [0, 0], 0],
  ])('are %s', (_, ties, separated, bridges) => {
    const found = articulation(graphOf(ties));
    expect([...found.separated]).toEqual(separated);
    expect(found.bridges).toBe(bridges);
  });
  it('are nobody where nobody is', () =>
    expect(articulation(namedGraph([], []).graph)).toEqual({ separated: new Float64Array(0), bridges: 0 }));

  it('are found in a chain of 100,000 people', () => {
    const last = 99_999;
    const from = Uint32Array.from({ length: last }, (_, person) => person);
    const chain = TieGraph.of(last + 1, {
      from,
      to: from.map((one) => one + 1),
      weight: new Float64Array(last).fill(1),
    });
    const { separated, bridges } = articulation(chain);
    expect(bridges).toBe(last);
    expect([0, 1, 50_000, last].map((person) => separated[person])).toEqual([0, last - 1, 50_000 * (last - 50_000), 0]);
  });

  it('are those without whom others cannot reach each other, as removing each one says', () =>
    fc.assert(
      fc.property(graphs(9), (graph) => {
        const { separated, bridges } = articulation(graph);
        expect([...separated]).toEqual(slowSeparated(graph));
        expect(bridges).toBe(slowBridges(graph));
      }),
      { numRuns: 300 },
    ));

  it('are the same under other numbers', () =>
    fc.assert(
      fc.property(renumbered(20), ({ graph, other, numbers }) => {
        const [before, after] = [articulation(graph), articulation(other)];
        expect(after.bridges).toBe(before.bridges);
        expect(numbers.map((number) => after.separated[number])).toEqual([...before.separated]);
      }),
    ));
});
