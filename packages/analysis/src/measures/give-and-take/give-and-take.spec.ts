import fc from 'fast-check';
import { tiesOf } from '../../../test/adjacency';
import { graphs } from '../../../test/arbitrary-graph';
import { factsOf, graphOf } from '../../../test/facts-of';
import { renumbered } from '../../../test/renumbered';
import type { TieGraph } from '../../graph/tie-graph';
import { balanceOwn } from './balance-own';
import { reciprocityArc } from './reciprocity-arc';
import { reciprocityDyad } from './reciprocity-dyad';
import { reciprocityWeighted } from './reciprocity-weighted';

const reciprocities = (graph: TieGraph) =>
  [reciprocityArc, reciprocityDyad, reciprocityWeighted].map((measure) => measure.of(factsOf(graph)));

/** Tie by tie, each looking for the one that answers it. */
function slowReciprocities({ given }: TieGraph): number[] {
  const ties = [...tiesOf(given)];
  const back = ties.map((tie) => ties.find(({ from, to }) => from === tie.to && to === tie.from)?.weight ?? 0);
  const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
  const returned = back.filter((weight) => weight > 0).length;
  const weights = ties.map(({ weight }) => weight);
  return [
    returned / ties.length,
    returned / 2 / (ties.length - returned / 2),
    sum(weights.map((weight, i) => Math.min(weight, back[i]!))) / sum(weights),
  ];
}

describe('reciprocity', () => {
  it('counts ties, pairs, or what is given', () =>
    // One mutual pair of two, three ties of which two are returned; 1 of 3 comes back each way, 5 never does.
    expect(reciprocities(graphOf('ana>ben 3, ben>ana 1, ana>cho 5'))).toEqual([2 / 3, 1 / 2, 2 / 9]));

  it('is 1 where all is returned in full, 0 where nothing is', () => {
    expect(reciprocities(graphOf('ana=ben 0.3, ben=cho 7'))).toEqual([1, 1, 1]);
    expect(reciprocities(graphOf('ana>ben, ben>cho, cho>ana'))).toEqual([0, 0, 0]);
  });

  it.each(['ana', 'ana, ben'])('is nothing where nobody is tied: %s', (people) =>
    expect(reciprocities(graphOf(people))).toEqual([null, null, null]),
  );

  it('is what looking for the answer to each tie gives, and the same turned round', () =>
    fc.assert(
      fc.property(graphs(9), (graph) => {
        fc.pre(graph.arcs > 0);
        const values = reciprocities(graph);
        slowReciprocities(graph).forEach((value, i) => expect(values[i]).toBeCloseTo(value, 12));
        for (const value of values) expect(value! >= 0 && value! <= 1).toBe(true);
        reciprocities(graph.reversed).forEach((value, i) => expect(value).toBeCloseTo(values[i]!, 12));
      }),
      { numRuns: 300 },
    ));
});

describe('the balance of give and take', () => {
  it('is the share that a person gives, and nothing for somebody without ties', () =>
    expect([...balanceOwn.of(factsOf(graphOf('ana>ben 3, ben>ana 1, cho, dan>ana 2')))]).toEqual([
      3 / 6,
      1 / 4,
      NaN,
      1,
    ]));

  it('is what is left of 1 where everybody gets what they gave', () =>
    fc.assert(
      fc.property(graphs(9), (graph) => {
        const turned = balanceOwn.of(factsOf(graph.reversed));
        balanceOwn.of(factsOf(graph)).forEach((share, person) => {
          if (graph.degree(person) === 0) expect(share).toBeNaN();
          else expect(share).toBeCloseTo(1 - turned[person]!, 12);
        });
      }),
    ));

  it('stays with people under other numbers', () =>
    fc.assert(
      fc.property(renumbered(9), ({ graph, other, numbers }) => {
        const theirs = balanceOwn.of(factsOf(other));
        balanceOwn.of(factsOf(graph)).forEach((share, person) => {
          if (Number.isNaN(share)) expect(theirs[numbers[person]!]).toBeNaN();
          else expect(theirs[numbers[person]!]).toBeCloseTo(share, 12);
        });
      }),
    ));
});
