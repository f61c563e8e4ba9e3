import fc from 'fast-check';
import { networks, shuffled } from '../../test/arbitrary-network';
import { GraphError } from './graph-error';
import { namedGraph } from './named-graph';

const people = ['ben', 'ana', 'Zoe'];
const tie = (from: string, to: string, weight = 1) => ({ from, to, weight });

describe('a graph of people who have ids', () => {
  it('numbers people by code unit, each once', () =>
    expect(namedGraph([...people, 'ana'], []).people).toEqual(['Zoe', 'ana', 'ben']));

  it('ties the numbers of those whose ids are tied', () => {
    const { graph } = namedGraph(people, [tie('ben', 'Zoe', 3)]);
    expect(graph.given).toMatchObject({ offsets: Uint32Array.of(0, 0, 0, 1), columns: Uint32Array.of(0) });
    expect([...graph.given.weights]).toEqual([3]);
  });

  it.each([
    ['a stranger', [tie('ana', 'eve')], 'to "eve" (weight 1) has an end that is not among the people'],
    ['somebody with themselves', [tie('ana', 'ana')], 'to "ana" (weight 1) ties a person to themselves'],
    ['with no weight', [tie('ana', 'ben', 0)], 'to "ben" (weight 0) needs a finite weight above 0'],
    ['with a negative weight', [tie('ana', 'ben', -1)], 'to "ben" (weight -1) needs a finite weight above 0'],
    [
      'with a weight that is no number',
      [tie('ana', 'ben', NaN)],
      'to "ben" (weight NaN) needs a finite weight above 0',
    ],
    ['with an infinite weight', [tie('ana', 'ben', Infinity)], 'to "ben" (weight Infinity) needs a finite weight'],
    ['twice', [tie('ana', 'ben'), tie('ana', 'ben', 2)], 'to "ben" (weight 2) is given twice'],
  ])('refuses to tie %s, and names both by their ids', (_, ties, message) => {
    const refused = () => namedGraph(people, ties);
    expect(refused).toThrow(GraphError);
    expect(refused).toThrow(`The tie from "ana" ${message}`);
  });

  it('is the same in whatever order people and ties come', () =>
    fc.assert(
      fc.property(
        networks.chain((network) => fc.tuple(fc.constant(network), shuffled(network.people), shuffled(network.ties))),
        ([network, otherPeople, otherTies]) =>
          expect(namedGraph(otherPeople, otherTies)).toEqual(namedGraph(network.people, network.ties)),
      ),
    ));
});
