import fc from 'fast-check';
import { networks, type Network } from '../test/arbitrary-network';
import { florentineFamilies } from '../test/florentine-families';
import { graphOf } from '../test/graph-of';
import { karateClub } from '../test/karate-club';
import { krackhardtKite } from '../test/krackhardt-kite';
import { slowBetweenness } from '../test/slow-betweenness';
import { betweenness, normalisedBetweenness, TieGraph } from './index';

const graphOfNetwork = ({ people, ties }: Network) => TieGraph.of(people, ties);
const named = (graph: TieGraph, values: Float64Array) => Object.fromEntries(graph.people.map((p, i) => [p, values[i]]));

describe('betweenness', () => {
  it('is that of the kite', () => {
    // Krackhardt (1990): Heather holds the kite's tail. All ten values as in networkx's test of the same graph.
    const graph = graphOfNetwork(krackhardtKite);
    const published = [5 / 6, 5 / 6, 0, 11 / 3, 0, 25 / 3, 25 / 3, 14, 8, 0];
    betweenness(graph).forEach((value, i) => expect(value).toBeCloseTo(published[i]!, 12));
  });

  it('is that of the families of Florence', () => {
    // Jackson (2008), Social and Economic Networks, § 1.2.1: Medici .522, Guadagni .255, Strozzi .103; the rest from networkx.
    const graph = graphOfNetwork(florentineFamilies);
    const published = [0, 0.212, 0.093, 0.104, 0.055, 0, 0.255, 0, 0.522, 0, 0.022, 0.114, 0.143, 0.103, 0.092];
    normalisedBetweenness(graph)!.forEach((value, i) => expect(value).toBeCloseTo(published[i]!, 3));
  });

  it('is that of the karate club', () => {
    // igraph's tutorial (https://igraph.org/c/html/latest/igraph-Tutorial.html) has 231.071 for member 1; as a share and for the others
    // networkx has these.
    const graph = graphOfNetwork(karateClub);
    expect(betweenness(graph)[0]).toBeCloseTo(231.071, 3);
    expect(named(graph, normalisedBetweenness(graph)!)).toMatchObject({
      '01': expect.closeTo(0.437635, 6),
      '03': expect.closeTo(0.143657, 6),
      '32': expect.closeTo(0.138276, 6),
      '33': expect.closeTo(0.145247, 6),
      '34': expect.closeTo(0.304075, 6),
      '12': 0,
    });
  });

  it('takes the strong ties for short', () => {
    // From ana to cho directly is 1 long, by way of ben 1/4 + 1/4.
    expect([...betweenness(graphOf('ana=cho 0.5, ana=ben 2, ben=cho 2'))]).toEqual([0, 1, 0]);
    expect([...betweenness(graphOf('ana=cho 5, ana=ben 2, ben=cho 2'))]).toEqual([0, 0, 0]);
  });

  it('takes equally long ways for equal, however they round', () => {
    // 1/0.1 + 1/0.2 + 1/0.3 and the same backwards differ in the last bit.
    const graph = graphOf('a>b 0.1, b>c 0.2, c>z 0.3, a>x 0.3, x>y 0.2, y>z 0.1');
    const by = named(graph, betweenness(graph));
    expect(by['b']).toBe(by['y']);
    expect(by['c']).toBe(by['x']);
    expect(by['a']).toBe(by['z']);
  });

  it('adds nothing for those who cannot reach each other', () =>
    expect([...betweenness(graphOf('a=b, b=c, d=e, f'))]).toEqual([0, 1, 0, 0, 0, 0]));

  it('is 1 in the centre of a star', () =>
    expect([...normalisedBetweenness(graphOf('a=b, a=c, a>d, e>a'))!]).toEqual([1, 0, 0, 0, 0]));

  it.each(['a', 'a=b'])('has no share where nobody can be between: %s', (two) =>
    expect(normalisedBetweenness(graphOf(two))).toBeNull(),
  );

  it('counts more ways than a number can hold', () => {
    // 650 rows of three, each tied to the three before: some 3^650 shortest paths from end to end, above 2^1024.
    const rows = 650;
    const row = (i: number) => ['x', 'y', 'z'].map((column) => `${String(i).padStart(3, '0')}${column}`);
    const people = Array.from({ length: rows }, (_, i) => row(i)).flat();
    const ties = Array.from({ length: rows - 1 }, (_, i) =>
      row(i).flatMap((from) => row(i + 1).map((to) => ({ from, to, weight: 1 }))),
    ).flat();
    const middle = betweenness(TieGraph.of(people, ties)).slice(3 * 300, 3 * 301);
    // A third of the paths between those before and after, and a sixth of those between each two of either neighbouring row.
    const expected = (300 * 3 * (349 * 3)) / 3 + (2 * 3) / 6;
    for (const value of middle) expect(value).toBeCloseTo(expected, 4);
  });

  it('is what walking every path one by one gives', () =>
    fc.assert(
      fc.property(networks, (network) => {
        const graph = graphOfNetwork(network);
        const slow = slowBetweenness(graph.people, network.ties);
        betweenness(graph).forEach((value, i) => expect(value).toBeCloseTo(slow[i]!, 9));
      }),
      { numRuns: 200 },
    ));

  it('does not depend on what people are called', () =>
    fc.assert(
      fc.property(networks, (network) => {
        const renamed = new Map(network.people.map((person, i) => [person, `p${network.people.length - i}`]));
        const other = graphOfNetwork({
          people: [...renamed.values()],
          ties: network.ties.map(({ from, to, weight }) => ({
            from: renamed.get(from)!,
            to: renamed.get(to)!,
            weight,
          })),
        });
        const graph = graphOfNetwork(network);
        const [before, after] = [named(graph, betweenness(graph)), named(other, betweenness(other))];
        for (const [person, alias] of renamed) expect(after[alias]).toBeCloseTo(before[person]!, 9);
      }),
    ));
});
