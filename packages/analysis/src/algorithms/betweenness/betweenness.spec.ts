import fc from 'fast-check';
import { graphs } from '../../../test/arbitrary-graph';
import { graphOf } from '../../../test/facts-of';
import { florentineFamilies } from '../../../test/florentine-families';
import { karateClub } from '../../../test/karate-club';
import { krackhardtKite } from '../../../test/krackhardt-kite';
import { renumbered } from '../../../test/renumbered';
import { scaleFree } from '../../../test/scale-free';
import { slowBetweenness } from '../../../test/slow-betweenness';
import { namedGraph } from '../../graph/named-graph';
import type { TieGraph } from '../../graph/tie-graph';
import { betweennessPart, betweennessSources, chunksOf, combined } from './index';

const shares = (graph: TieGraph): Float64Array =>
  combined(chunksOf(betweennessSources(graph, 1)).map((sources) => betweennessPart(graph, sources))).values;
const pairsOfOthers = ({ size }: TieGraph): number => ((size - 1) * (size - 2)) / 2;
const numbers = (graph: TieGraph): number[] => [...shares(graph)].map((share) => share * pairsOfOthers(graph));
const among = (ties: string): number[] => numbers(graphOf(ties));

describe('betweenness', () => {
  it('is that of the kite', () => {
    // Krackhardt (1990): Heather holds the kite's tail. All ten values as in networkx's test of the same graph.
    const published = [5 / 6, 5 / 6, 0, 11 / 3, 0, 25 / 3, 25 / 3, 14, 8, 0];
    numbers(namedGraph(krackhardtKite.people, krackhardtKite.ties).graph).forEach((value, i) =>
      expect(value).toBeCloseTo(published[i]!, 12),
    );
  });

  it('is that of the families of Florence', () => {
    // Jackson (2008), Social and Economic Networks, § 1.2.1: Medici .522, Guadagni .255, Strozzi .103; the rest from networkx.
    const published = [0, 0.212, 0.093, 0.104, 0.055, 0, 0.255, 0, 0.522, 0, 0.022, 0.114, 0.143, 0.103, 0.092];
    shares(namedGraph(florentineFamilies.people, florentineFamilies.ties).graph).forEach((value, i) =>
      expect(value).toBeCloseTo(published[i]!, 3),
    );
  });

  it('is that of the karate club', () => {
    // igraph's tutorial (https://igraph.org/c/html/latest/igraph-Tutorial.html) has 231.071 for member 1; as a share and for
    // the others networkx has these.
    const { graph } = namedGraph(karateClub.people, karateClub.ties);
    expect(numbers(graph)[0]).toBeCloseTo(231.071, 3);
    const published = { 0: 0.437635, 2: 0.143657, 31: 0.138276, 32: 0.145247, 33: 0.304075, 11: 0 };
    for (const [member, share] of Object.entries(published))
      expect(shares(graph)[Number(member)]).toBeCloseTo(share, 6);
  });

  it('takes the strong ties for short', () => {
    // From ana to cho directly is 1 long, by way of ben 1/4 + 1/4.
    expect(among('ana=cho 0.5, ana=ben 2, ben=cho 2')).toEqual([0, 1, 0]);
    expect(among('ana=cho 5, ana=ben 2, ben=cho 2')).toEqual([0, 0, 0]);
  });

  it('takes equally long ways for equal, however they round', () => {
    // 1/0.1 + 1/0.2 + 1/0.3 and the same backwards differ in the last bit.
    const [a, b, c, x, y, z] = among('a>b 0.1, b>c 0.2, c>z 0.3, a>x 0.3, x>y 0.2, y>z 0.1');
    expect([a, b, c]).toEqual([z, y, x]);
  });

  it('adds nothing for those who cannot reach each other', () =>
    expect(among('a=b, b=c, d=e, f')).toEqual([0, 1, 0, 0, 0, 0]));
  it('is 1 in the centre of a star', () => expect([...shares(graphOf('a=b, a=c, a>d, e>a'))]).toEqual([1, 0, 0, 0, 0]));
  it('is 0 for three without ties', () => expect([...shares(graphOf('a, b, c'))]).toEqual([0, 0, 0]));

  it.each([
    ['a=b', 2],
    ['a', 1],
  ] as const)('is nothing where nobody can be between: %s', (two, size) =>
    expect([...shares(graphOf(two))]).toEqual(Array(size).fill(NaN)),
  );
  it('is of nobody where nobody is', () => expect(shares(namedGraph([], []).graph)).toHaveLength(0));

  it('counts more ways than a number can hold', () => {
    // 650 rows of three, each tied to the three before: some 3^650 shortest paths from end to end, above 2^1024.
    const rows = 650;
    const row = (i: number) => ['x', 'y', 'z'].map((column) => `${String(i).padStart(3, '0')}${column}`);
    const people = Array.from({ length: rows }, (_, i) => row(i)).flat();
    const ties = Array.from({ length: rows - 1 }, (_, i) =>
      row(i).flatMap((from) => row(i + 1).map((to) => ({ from, to, weight: 1 }))),
    ).flat();
    const middle = numbers(namedGraph(people, ties).graph).slice(3 * 300, 3 * 301);
    // A third of the paths between those before and after, and a sixth of those between each two of either neighbouring row.
    const expected = (300 * 3 * (349 * 3)) / 3 + (2 * 3) / 6;
    for (const value of middle) expect(value).toBeCloseTo(expected, 4);
  });

  it('is what counting the paths of each two people gives', () =>
    fc.assert(
      fc.property(graphs(9), (graph) => {
        fc.pre(graph.size > 2);
        const slow = slowBetweenness(graph);
        numbers(graph).forEach((value, person) => expect(value).toBeCloseTo(slow[person]!, 9));
      }),
      { numRuns: 500 },
    ));

  it('is the same under other numbers', () =>
    fc.assert(
      fc.property(renumbered(20), ({ graph, other, numbers: renamed }) => {
        fc.pre(graph.size > 2);
        const after = shares(other);
        shares(graph).forEach((value, person) => expect(after[renamed[person]!]).toBeCloseTo(value, 12));
      }),
    ));

  it('adds up from any parts, with and without hubs to find detours by', () => {
    const graph = scaleFree(300, 3, 1);
    const one = (source: number) => betweennessPart(graph, Uint32Array.of(source));
    const singly = combined([...betweennessSources(graph, 1)].map(one)).values;
    shares(graph).forEach((value, person) => expect(value).toBeCloseTo(singly[person]!, 12));
  });
});
