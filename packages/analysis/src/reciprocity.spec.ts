import fc from 'fast-check';
import { graphOf } from '../test/graph-of';
import { networks } from '../test/arbitrary-network';
import { arcReciprocity, dyadReciprocity, TieGraph, weightedReciprocity } from './index';

const all = [arcReciprocity, dyadReciprocity, weightedReciprocity];

describe('reciprocity', () => {
  it('counts ties, pairs, or what is given', () => {
    // One mutual pair of two, three ties of which two are returned; 1 of 3 comes back each way, 5 never does.
    const graph = graphOf('ana>ben 3, ben>ana 1, ana>cho 5');
    expect(arcReciprocity(graph)).toBe(2 / 3);
    expect(dyadReciprocity(graph)).toBe(1 / 2);
    expect(weightedReciprocity(graph)).toBe(2 / 9);
  });

  it('is 1 where all is returned in full, 0 where nothing is', () => {
    expect(all.map((measure) => measure(graphOf('ana=ben 0.3, ben=cho 7')))).toEqual([1, 1, 1]);
    expect(all.map((measure) => measure(graphOf('ana>ben, ben>cho, cho>ana')))).toEqual([0, 0, 0]);
  });

  it.each(['ana', 'ana, ben'])('is nothing where nobody is tied: %s', (people) =>
    expect(all.map((measure) => measure(graphOf(people)))).toEqual([null, null, null]),
  );

  it('lies between 0 and 1, and a share of pairs is never above one of ties', () =>
    fc.assert(
      fc.property(networks, ({ people, ties }) => {
        fc.pre(ties.length > 0);
        const [arcs, dyads, weights] = all.map((measure) => measure(TieGraph.of(people, ties))!);
        for (const value of [arcs!, dyads!, weights!]) expect(value >= 0 && value <= 1).toBe(true);
        expect(dyads).toBeLessThanOrEqual(arcs!);
      }),
    ));
});
