import fc from 'fast-check';
import { networks } from '../test/arbitrary-network';
import { florentineFamilies } from '../test/florentine-families';
import { graphOf } from '../test/graph-of';
import { karateClub } from '../test/karate-club';
import { components, cutMembers, proposeBackup, TieGraph } from './index';

const names = (graph: TieGraph) => cutMembers(graph).map((person) => graph.people[person]);

describe('cut members', () => {
  it('of the karate club are its instructor alone, through whom member 12 has all contact', () =>
    expect(names(TieGraph.of(karateClub.people, karateClub.ties))).toEqual(['01']));

  it('of Florence are the families with a neighbour who has no other', () =>
    expect(names(TieGraph.of(florentineFamilies.people, florentineFamilies.ties))).toEqual([
      ...['Albizzi', 'Guadagni', 'Medici', 'Salviati'],
    ]));

  it.each([
    ['nobody in a ring', 'a>b, b>c, c>d, d>a', []],
    ['the middle of a chain', 'a>b, c>b', ['b']],
    ['who joins two rings', 'a=b, b=c, c=a, c=d, d=e, e=c', ['c']],
    ['both ends of a bridge', 'a=b, b=c, c=a, c=d, d=e, e=f, f=d', ['c', 'd']],
    ['in each piece for itself', 'a=b, b=c, x=y, y=z', ['b', 'y']],
    ['nobody of two', 'a=b', []],
  ])('are %s', (_, ties, expected) => expect(names(graphOf(ties))).toEqual(expected));

  it('are found in a chain of 100,000 people', () => {
    const people = Array.from({ length: 100_000 }, (_, i) => String(i).padStart(6, '0'));
    const ties = people.slice(1).map((to, i) => ({ from: people[i]!, to, weight: 1 }));
    expect(cutMembers(TieGraph.of(people, ties))).toHaveLength(99_998);
  });

  it('are those without whom there are more pieces', () =>
    fc.assert(
      fc.property(networks, ({ people, ties }) => {
        const pieces = (some: string[]) =>
          components(
            TieGraph.of(
              some,
              ties.filter(({ from, to }) => some.includes(from) && some.includes(to)),
            ),
          ).count;
        const graph = TieGraph.of(people, ties);
        const slow = graph.people.filter(
          (person) => pieces(people.filter((other) => other !== person)) > pieces(people),
        );
        expect(names(graph)).toEqual(slow);
      }),
    ));
});

describe('the backup of a cut member', () => {
  const backup = (ties: string, cut: string) => {
    const graph = graphOf(ties);
    const proposed = proposeBackup(graph, graph.people.indexOf(cut));
    return proposed === null ? null : graph.people[proposed];
  };

  it('is who already has to do with most of their contacts', () =>
    // ben and cho know each other; eve, whom dan knows best, knows nobody else.
    expect(backup('dan=ben, dan=cho 2, dan=eve 9, ben>cho', 'dan')).toBe('cho'));
  it('of several is who is closest to them', () => expect(backup('ana=ben, ana=cho 2, ana=dan', 'ana')).toBe('cho'));
  it('of those is the first by name', () => expect(backup('eve=ben, eve=cho, eve=dan', 'eve')).toBe('ben'));
  it('is nobody for who has no ties', () => expect(backup('ana, ben=cho', 'ana')).toBeNull());
});
