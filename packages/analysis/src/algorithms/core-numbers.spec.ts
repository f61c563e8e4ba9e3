import fc from 'fast-check';
import { adjacency } from '../../test/adjacency';
import { graphs } from '../../test/arbitrary-graph';
import { graphOf } from '../../test/facts-of';
import { florentineFamilies } from '../../test/florentine-families';
import { karateClub } from '../../test/karate-club';
import { renumbered } from '../../test/renumbered';
import { namedGraph } from '../graph/named-graph';
import { coreNumbers } from './core-numbers';

/** For each k, throws out whoever has fewer than k contacts left until nobody has. */
function slowCoreNumbers(connected: boolean[][]): number[] {
  const numbers = connected.map(() => 0);
  for (let k = 1; k < connected.length; k++) {
    const inside = new Set(connected.keys());
    const contacts = (person: number): number => [...inside].filter((other) => connected[person]![other]).length;
    for (let out; (out = [...inside].filter((person) => contacts(person) < k)).length > 0;)
      for (const person of out) inside.delete(person);
    for (const person of inside) numbers[person] = k;
  }
  return numbers;
}

describe('core numbers', () => {
  it('tell how deep inside everybody is', () =>
    // Four who all know each other, one who knows two of them, one who knows that one, one who knows nobody.
    expect([...coreNumbers(graphOf('a=b, a>c, d>a, b=c, b=d, c=d, e>a, b>e, e=f, g'))]).toEqual([3, 3, 3, 3, 2, 1, 0]));

  it('are those of the karate club', () => {
    // Ten members in the 4-core, as igraph and networkx have it: 1, 2, 3, 4, 8, 9, 14, 31, 33, 34.
    const numbers = coreNumbers(namedGraph(karateClub.people, karateClub.ties).graph);
    const expected = [
      4, 4, 4, 4, 3, 3, 3, 4, 4, 2, 3, 1, 2, 4, 2, 2, 2, 2, 2, 3, 2, 2, 2, 3, 3, 3, 2, 3, 3, 3, 4, 3, 4, 4,
    ];
    expect([...numbers]).toEqual(expected);
  });

  it('are those of the families of Florence', () => {
    // networkx: the five families with one marriage or at the end of a chain have 1, all others 2.
    const { people, graph } = namedGraph(florentineFamilies.people, florentineFamilies.ties);
    const outside = people.filter((_, family) => coreNumbers(graph)[family] === 1);
    expect(outside).toEqual(['Acciaiuoli', 'Ginori', 'Lamberteschi', 'Pazzi', 'Salviati']);
  });

  it('are n − 1 where all are connected with all', () =>
    expect([...coreNumbers(graphOf('a=b, a=c, b=c'))]).toEqual([2, 2, 2]));
  it('are none where nobody is', () => expect(coreNumbers(namedGraph([], []).graph)).toHaveLength(0));

  it('are what throwing people out one by one gives', () =>
    fc.assert(
      fc.property(graphs(10), (graph) => expect([...coreNumbers(graph)]).toEqual(slowCoreNumbers(adjacency(graph)))),
      { numRuns: 500 },
    ));

  it('stay with people under other numbers', () =>
    fc.assert(
      fc.property(renumbered(12), ({ graph, other, numbers }) => {
        const theirs = coreNumbers(other);
        expect(numbers.map((number) => theirs[number])).toEqual([...coreNumbers(graph)]);
      }),
    ));
});
