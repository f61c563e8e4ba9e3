import fc from 'fast-check';
import { tiesOf } from '../../test/adjacency';
import { graphs } from '../../test/arbitrary-graph';
import { graphOf } from '../../test/facts-of';
import { karateClub } from '../../test/karate-club';
import { renumbered } from '../../test/renumbered';
import { namedGraph } from '../graph/named-graph';
import type { TieGraph } from '../graph/tie-graph';
import { constraint } from './constraint';

/** By its formula. */
function slowConstraint(graph: TieGraph): number[] {
  const everybody = Array.from({ length: graph.size }, (_, person) => person);
  const strengths = everybody.map(() => everybody.map(() => 0));
  for (const { from, to, weight } of tiesOf(graph.undirected)) strengths[from]![to] = weight;
  const shares = strengths.map((row) => row.map((one) => one / row.reduce((sum, strength) => sum + strength, 0)));
  return everybody.map((i) => {
    const contacts = everybody.filter((j) => strengths[i]![j]! > 0);
    if (contacts.length === 0) return NaN;
    const invested = contacts.map((j) =>
      contacts.filter((q) => q !== j).reduce((sum, q) => sum + shares[i]![q]! * shares[q]![j]!, shares[i]![j]!),
    );
    return invested.reduce((sum, share) => sum + share ** 2, 0);
  });
}

const among = (ties: string): number[] => [...constraint(graphOf(ties))];

describe('constraint', () => {
  it('is 1 with one contact, and falls with the number of contacts who do not know each other', () => {
    expect(among('a=b')).toEqual([1, 1]);
    expect(among('a=b, a=c, a=d, a=e')[0]).toBeCloseTo(1 / 4, 14);
  });
  it('is above 1 in a close triangle', () => expect(among('a=b, b=c, c=a')[0]).toBeCloseTo(2 * (3 / 4) ** 2, 14));
  it('goes with the strength of ties', () => expect(among('a=b 3, a=c 1')[0]).toBeCloseTo((3 / 4) ** 2 + (1 / 4) ** 2));
  it('is nothing without contacts', () => expect(among('a, b=c')).toEqual([NaN, 1, 1]));
  it('is of nobody where nobody is', () => expect(constraint(namedGraph([], []).graph)).toHaveLength(0));

  it('is that of the karate club', () => {
    // igraph 1.0 and networkx 3.6 agree on these, for members 1, 3, 12, 33 and 34.
    const values = constraint(namedGraph(karateClub.people, karateClub.ties).graph);
    const known = [0.1554232976, 0.1851766397, 1.0, 0.2492233623, 0.1564186851];
    [0, 2, 11, 32, 33].forEach((member, i) => expect(values[member]).toBeCloseTo(known[i]!, 9));
  });

  it('is what its formula says, above 0 and at most 2', () =>
    fc.assert(
      fc.property(graphs(10), (graph) => {
        const slow = slowConstraint(graph);
        constraint(graph).forEach((value, person) => {
          if (graph.degree(person) === 0) return expect(value).toBeNaN();
          expect(value).toBeCloseTo(slow[person]!, 12);
          expect(value > 0 && value <= 2).toBe(true);
        });
      }),
      { numRuns: 500 },
    ));

  it('is the same under other numbers', () =>
    fc.assert(
      fc.property(renumbered(20), ({ graph, other, numbers }) => {
        const after = constraint(other);
        constraint(graph).forEach((value, person) =>
          graph.degree(person) === 0
            ? expect(after[numbers[person]!]).toBeNaN()
            : expect(after[numbers[person]!]).toBeCloseTo(value, 12),
        );
      }),
    ));
});
