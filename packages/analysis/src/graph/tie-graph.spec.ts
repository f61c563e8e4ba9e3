import fc from 'fast-check';
import { tiesOf } from '../../test/adjacency';
import { graphs } from '../../test/arbitrary-graph';
import { GraphError } from './graph-error';
import { TieGraph } from './tie-graph';

const graphOfTies = (size: number, ...ties: [from: number, to: number, weight: number][]): TieGraph =>
  TieGraph.of(size, {
    from: Uint32Array.from(ties, ([from]) => from),
    to: Uint32Array.from(ties, ([, to]) => to),
    weight: Float64Array.from(ties, ([, , weight]) => weight),
  });

describe('a graph of ties', () => {
  it('knows each tie from both of its ends', () => {
    const graph = graphOfTies(3, [2, 0, 5], [0, 1, 2]);
    expect([...tiesOf(graph.given)]).toEqual([
      { from: 0, to: 1, weight: 2 },
      { from: 2, to: 0, weight: 5 },
    ]);
    expect([...tiesOf(graph.received)]).toEqual([
      { from: 0, to: 2, weight: 5 },
      { from: 1, to: 0, weight: 2 },
    ]);
  });

  it('adds both directions up where direction does not matter', () => {
    const graph = graphOfTies(3, [1, 2, 2], [2, 1, 3], [0, 1, 1]);
    expect([graph.size, graph.arcs, graph.dyads]).toEqual([3, 3, 2]);
    expect([0, 1, 2].map((person) => graph.degree(person))).toEqual([1, 2, 1]);
    expect([...graph.undirected.weights]).toEqual([1, 1, 5, 5]);
  });

  it('may have nobody, or people without ties', () => {
    expect([graphOfTies(0), graphOfTies(2)].map(({ size, arcs, dyads }) => [size, arcs, dyads])).toEqual([
      [0, 0, 0],
      [2, 0, 0],
    ]);
  });

  it('is the same in whatever order ties come', () =>
    fc.assert(
      fc.property(graphs(8), (graph) => {
        const ties = [...tiesOf(graph.given)].map(({ from, to, weight }) => [from, to, weight] as const);
        expect(graphOfTies(graph.size, ...ties.map((tie): [number, number, number] => [...tie]).reverse())).toEqual(
          graph,
        );
      }),
    ));

  it('turned round is the graph of the ties turned round, and copies none', () =>
    fc.assert(
      fc.property(graphs(8), (graph) => {
        const turned = [...tiesOf(graph.given)].map(({ from, to, weight }): [number, number, number] => [
          to,
          from,
          weight,
        ]);
        expect(graph.reversed).toEqual(graphOfTies(graph.size, ...turned));
        expect(graph.reversed.given.weights).toBe(graph.received.weights);
        expect(graph.reversed.undirected).toBe(graph.undirected);
      }),
    ));

  it('is the same graph for another thread, and copies nothing', () => {
    const graph = graphOfTies(3, [1, 2, 2]);
    const { given, received, undirected } = graph;
    const handed = TieGraph.from({ given, received, undirected });
    expect(handed).toEqual(graph);
    expect(handed.given.columns).toBe(given.columns);
  });

  it.each([
    ['a stranger', [0, 3, 1], 'from 0 to 3 (weight 1) has an end that is not among the people'],
    ['somebody with themselves', [1, 1, 1], 'from 1 to 1 (weight 1) ties a person to themselves'],
    ['with no weight', [0, 1, 0], 'from 0 to 1 (weight 0) needs a finite weight above 0'],
    ['with a negative weight', [0, 1, -1], 'from 0 to 1 (weight -1) needs a finite weight above 0'],
    ['with a weight that is no number', [0, 1, NaN], 'from 0 to 1 (weight NaN) needs a finite weight above 0'],
    ['with an infinite weight', [0, 1, Infinity], 'from 0 to 1 (weight Infinity) needs a finite weight above 0'],
    ['twice', [2, 1, 4], 'from 2 to 1 (weight 4) is given twice: add the weights up first'],
  ] as const)('refuses to tie %s, and names the tie', (_, tie, message) => {
    const refused = () => graphOfTies(3, [2, 1, 4], [...tie]);
    expect(refused).toThrow(GraphError);
    expect(refused).toThrow(`The tie ${message}.`);
  });

  it('refuses columns of different length', () =>
    expect(() =>
      TieGraph.of(2, { from: Uint32Array.of(0), to: Uint32Array.of(1, 0), weight: Float64Array.of(1) }),
    ).toThrow('Each tie needs two ends and a weight: there are 1, 2 and 1.'));
});
