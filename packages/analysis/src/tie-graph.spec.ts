import fc from 'fast-check';
import { networks, shuffled } from '../test/arbitrary-network';
import { GraphError, TieGraph } from './index';

const people = ['ben', 'ana', 'Zoe'];
const tie = (from: string, to: string, weight = 1) => ({ from, to, weight });

describe('a graph of ties', () => {
  it('numbers people by code unit, each once', () => {
    expect(TieGraph.of([...people, 'ana'], []).people).toEqual(['Zoe', 'ana', 'ben']);
  });

  it('adds both directions up where direction does not matter', () => {
    const graph = TieGraph.of(people, [tie('ana', 'ben', 2), tie('ben', 'ana', 3), tie('Zoe', 'ana')]);
    expect([graph.size, graph.arcs, graph.dyads]).toEqual([3, 3, 2]);
    expect([0, 1, 2].map((person) => graph.degree(person))).toEqual([1, 2, 1]);
    expect([...graph.undirected.weights]).toEqual([1, 1, 5, 5]);
  });

  it.each([
    ['a stranger', [tie('ana', 'eve')], 'has an end that is not among the people'],
    ['somebody with themselves', [tie('ana', 'ana')], 'ties a person to themselves'],
    ['with no weight', [tie('ana', 'ben', 0)], 'needs a finite weight above 0'],
    ['with a negative weight', [tie('ana', 'ben', -1)], 'needs a finite weight above 0'],
    ['with a weight that is no number', [tie('ana', 'ben', NaN)], 'needs a finite weight above 0'],
    ['with an infinite weight', [tie('ana', 'ben', Infinity)], 'needs a finite weight above 0'],
    ['twice', [tie('ana', 'ben'), tie('ana', 'ben', 2)], 'is given twice'],
  ])('refuses to tie %s, and names the tie', (_, ties, wrong) => {
    const refused = () => TieGraph.of(people, ties);
    expect(refused).toThrow(GraphError);
    expect(refused).toThrow(new RegExp(`^The tie from "ana" to .* ${wrong}`));
  });

  it('is the same in whatever order people and ties come', () =>
    fc.assert(
      fc.property(
        networks.chain((network) => fc.tuple(fc.constant(network), shuffled(network.people), shuffled(network.ties))),
        ([network, otherPeople, otherTies]) =>
          expect(TieGraph.of(otherPeople, otherTies)).toEqual(TieGraph.of(network.people, network.ties)),
      ),
    ));
});
