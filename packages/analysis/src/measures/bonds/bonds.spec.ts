import fc from 'fast-check';
import { adjacency } from '../../../test/adjacency';
import { graphs } from '../../../test/arbitrary-graph';
import { factsOf, graphOf } from '../../../test/facts-of';
import { florentineFamilies } from '../../../test/florentine-families';
import { karateClub } from '../../../test/karate-club';
import { krackhardtKite } from '../../../test/krackhardt-kite';
import { lesMiserables } from '../../../test/les-miserables';
import { recordOf } from '../../../test/record-of';
import { renumbered } from '../../../test/renumbered';
import { Facts } from '../../facts/facts';
import { namedGraph } from '../../graph/named-graph';
import { overlapStrength } from './overlap-strength';
import { tieStrengthMean } from './tie-strength-mean';
import { tiesDormant } from './ties-dormant';
import { transitivity } from './transitivity';

const among = (ties: string): Facts => factsOf(graphOf(ties));
const known = ({ people, ties }: typeof karateClub): Facts => factsOf(namedGraph(people, ties).graph);

describe('mean tie strength', () => {
  it('is that of the ties there are', () => expect(tieStrengthMean.of(among('ana>ben 3, ben>ana 1, cho'))).toBe(2));
  it('is nothing without ties', () => expect(tieStrengthMean.of(among('ana, ben'))).toBeNull());
});

describe('dormant ties', () => {
  const contacts = (asOf: number) =>
    new Facts(
      recordOf({
        people: ['ana', 'ben', 'cho'],
        asOf,
        deeds: [0, 1, 2].flatMap((at) => [
          { from: 'ana', to: 'ben', at },
          { from: 'cho', to: 'ana', at: 10 * at },
        ]),
      }),
    );

  it('are the share of those in touch who fell silent by their own measure', () =>
    // A gap of 1 and one of 10: silent after 2 + 8 and after 20 + 80.
    expect([20, 100, 101].map((asOf) => tiesDormant.of(contacts(asOf)))).toEqual([1 / 2, 1 / 2, 1]));
  it('are nothing where nobody was in touch for long', () => expect(tiesDormant.of(contacts(1))).toBeNull());
});

describe('transitivity', () => {
  it('is that of known networks', () => {
    // Karate club: http://konect.cc/networks/ucidata-zachary/ has 45 triangles, 528 wedges and 0.255 682. The rest: networkx.
    expect(transitivity.of(known(karateClub))).toBe((3 * 45) / 528);
    expect(transitivity.of(known(florentineFamilies))).toBeCloseTo(0.19148936170212766, 12);
    expect(transitivity.of(known(krackhardtKite))).toBeCloseTo(0.5789473684210527, 12);
    expect(transitivity.of(known(lesMiserables))).toBeCloseTo(0.49893162393162394, 12);
  });

  it('is 1 where all know each other, 0 where no two friends do', () =>
    expect(['a=b, b>c, c>a', 'a=b, a=c, c=d'].map((ties) => transitivity.of(among(ties)))).toEqual([1, 0]));
  it.each(['a, b', 'a=b, c=d'])('is nothing where nobody has two contacts: %s', (ties) =>
    expect(transitivity.of(among(ties))).toBeNull(),
  );

  it('is what asking of each two contacts of each person gives', () =>
    fc.assert(
      fc.property(graphs(9), (graph) => {
        const connected = adjacency(graph);
        let [open, closed] = [0, 0];
        for (const row of connected)
          for (const one of row.keys())
            for (const other of row.slice(0, one).keys())
              if (row[one] && row[other])
                [open, closed] = connected[one]![other] ? [open, closed + 1] : [open + 1, closed];
        expect(transitivity.of(factsOf(graph))).toBe(open + closed === 0 ? null : closed / (open + closed));
      }),
      { numRuns: 300 },
    ));
});

describe('overlap of circles against strength', () => {
  it('is 1 where the stronger of two ties is the one within a circle', () =>
    // Between a and b nobody else; c, d and e know each other well, and c knows a a little.
    expect(overlapStrength.of(among('c=d 5, d=e 5, e=c 5, c>a, a>b 0.5'))).toBeGreaterThan(0.7));
  it('is below 0 where strong ties bridge circles', () =>
    expect(overlapStrength.of(among('a=b, b=c, c=a, d=e, e=f, f=d, a=d 9'))).toBeLessThan(-0.5));

  it('is that of Les Misérables', () =>
    // scipy.stats.spearmanr over networkx.common_neighbors, of the 254 pairs who meet.
    expect(overlapStrength.of(known(lesMiserables))).toBeCloseTo(0.40642575473878906, 12));

  it('leaves out pairs who know nobody else', () => {
    const without = 'a=b 3, b=c 2, c=a, c=d';
    expect(overlapStrength.of(among(`${without}, x=y 9`))).toBe(overlapStrength.of(among(without)));
  });
  it.each(['a, b', 'a=b', 'a=b, b=c 2', 'a=b, b=c, c=a, d'])(
    'is nothing where all overlaps or all strengths are one: %s',
    (ties) => expect(overlapStrength.of(among(ties))).toBeNull(),
  );

  it('does not depend on how people are numbered', () =>
    fc.assert(
      fc.property(renumbered(12), ({ graph, other }) => {
        const value = overlapStrength.of(factsOf(graph));
        expect(overlapStrength.of(factsOf(other))).toEqual(value === null ? null : expect.closeTo(value, 12));
      }),
    ));
});
