import fc from 'fast-check';
import { adjacency } from '../../test/adjacency';
import { graphs } from '../../test/arbitrary-graph';
import { graphOf } from '../../test/facts-of';
import { florentineFamilies } from '../../test/florentine-families';
import { karateClub } from '../../test/karate-club';
import { krackhardtKite } from '../../test/krackhardt-kite';
import { renumbered } from '../../test/renumbered';
import { namedGraph } from '../graph/named-graph';
import { degreeAssortativity } from './degree-assortativity';

/** Newman (2002), eq. 4, over the list of connections. */
function slowAssortativity(connected: boolean[][]): number {
  const contacts = connected.map((row) => row.filter(Boolean).length);
  const ends = connected.flatMap((row, one) =>
    [...row.slice(0, one).entries()]
      .filter(([, is]) => is)
      .map(([other]) => [contacts[one]!, contacts[other]!] as const),
  );
  const mean = (of: (j: number, k: number) => number): number =>
    ends.reduce((sum, [j, k]) => sum + of(j, k), 0) / ends.length;
  const square = mean((j, k) => (j + k) / 2) ** 2;
  return (mean((j, k) => j * k) - square) / (mean((j, k) => (j * j + k * k) / 2) - square);
}

const isRegular = (connected: boolean[][]): boolean =>
  new Set(connected.map((row) => row.filter(Boolean).length).filter((contacts) => contacts > 0)).size < 2;

describe('assortativity by number of contacts', () => {
  it('is that of known networks', () => {
    // Karate club: http://konect.cc/networks/ucidata-zachary/ has −0.475 613. The rest, and more places, from networkx.
    const of = ({ people, ties }: typeof karateClub) => degreeAssortativity(namedGraph(people, ties).graph);
    expect(of(karateClub)).toBeCloseTo(-0.475613, 6);
    expect(of(karateClub)).toBeCloseTo(-0.47561309768461413, 12);
    expect(of(florentineFamilies)).toBeCloseTo(-0.37483787289234866, 12);
    expect(of(krackhardtKite)).toBeCloseTo(0.15254237288135583, 12);
  });

  it('is −1 in a star', () => expect(degreeAssortativity(graphOf('a=b, a>c, d>a'))).toBeCloseTo(-1, 12));
  it('is 1 where each keeps to those like them', () =>
    expect(degreeAssortativity(graphOf('a=b, b=c, c=a, d=e, f'))).toBeCloseTo(1, 12));
  it.each(['a, b', 'a=b, c', 'a=b, b=c, c=a'])('is nothing where all have equally many contacts: %s', (ties) =>
    expect(degreeAssortativity(graphOf(ties))).toBeNull(),
  );
  it('is nothing where nobody is', () => expect(degreeAssortativity(namedGraph([], []).graph)).toBeNull());

  it('is the correlation over the list of connections', () =>
    fc.assert(
      fc.property(graphs(10), (graph) => {
        const connected = adjacency(graph);
        const value = degreeAssortativity(graph);
        if (isRegular(connected)) expect(value).toBeNull();
        else expect(value).toBeCloseTo(slowAssortativity(connected), 9);
      }),
      { numRuns: 500 },
    ));

  it('does not depend on how people are numbered', () =>
    fc.assert(
      fc.property(renumbered(12), ({ graph, other }) => {
        const value = degreeAssortativity(graph);
        expect(degreeAssortativity(other)).toEqual(value === null ? null : expect.closeTo(value, 12));
      }),
    ));
});
