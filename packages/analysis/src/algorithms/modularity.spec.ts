import fc from 'fast-check';
import { graphs } from '../../test/arbitrary-graph';
import { graphOf } from '../../test/facts-of';
import { karateClub } from '../../test/karate-club';
import { slowModularity } from '../../test/slow-modularity';
import { namedGraph } from '../graph/named-graph';
import { modularity } from './modularity';

const groups = (...membership: number[]) => Uint32Array.from(membership);

describe('modularity', () => {
  it('is 0 of all people together', () => expect(modularity(graphOf('a=b, b=c, c>d'), groups(0, 0, 0, 0))).toBe(0));
  it('is −1/2 of two who are tied, and apart', () => expect(modularity(graphOf('a>b'), groups(0, 1))).toBe(-0.5));
  it('weighs ties', () => expect(modularity(graphOf('a>b 6, c=d 3, b>c 4'), groups(0, 0, 1, 1))).toBe(12 / 16 - 1 / 2));
  it('is null without ties', () => expect(modularity(graphOf('a, b'), groups(0, 0))).toBeNull());

  it('of the two clubs into which the karate club split is 0.358', () => {
    // Zachary (1977), table 1; the value is that of networkx 3.6.1 for its attribute `club`.
    const { graph, people } = namedGraph(karateClub.people, karateClub.ties);
    const instructors = new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 17, 18, 20, 22]);
    expect(
      modularity(
        graph,
        Uint32Array.from(people, (member) => (instructors.has(Number(member)) ? 0 : 1)),
      ),
    ).toBeCloseTo(0.3582, 4);
  });

  it('is what its definition says, of any groups', () =>
    fc.assert(
      fc.property(
        graphs(15).chain((graph) =>
          fc.tuple(
            fc.constant(graph),
            fc.array(fc.nat({ max: Math.max(0, graph.size - 1) }), { minLength: graph.size, maxLength: graph.size }),
          ),
        ),
        ([graph, membership]) => {
          const value = modularity(graph, Uint32Array.from(membership));
          if (graph.arcs === 0) expect(value).toBeNull();
          else expect(value).toBeCloseTo(slowModularity(graph)(membership), 12);
        },
      ),
      { numRuns: 1000 },
    ));

  it('refuses groups of other people, and numbers that are too high', () => {
    expect(() => modularity(graphOf('a=b'), groups(0))).toThrow('1 people were given, for a graph of 2');
    expect(() => modularity(graphOf('a=b'), groups(0, 2))).toThrow('Person 1 is in community 2');
  });
});
