import fc from 'fast-check';
import { TieGraph } from '../src/graph/tie-graph';

/** Graphs of up to so many people: empty, in pieces, sparse and dense, with weak and strong ties. */
export const graphs = (mostPeople: number): fc.Arbitrary<TieGraph> =>
  fc.nat({ max: mostPeople }).chain((size) =>
    fc.double({ min: 0, max: 1, noNaN: true }).chain((density) => {
      const pairs = size * Math.max(0, size - 1);
      return fc
        .array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0.1, 0.3, 1, 2, 7.5)), {
          minLength: pairs,
          maxLength: pairs,
          size: 'max',
        })
        .map((drawn) => graphOfPairs(size, drawn, density));
    }),
  );

/** The pair of number p is in row ⌊p/(n − 1)⌋; it is tied where what was drawn is below the density. */
function graphOfPairs(size: number, drawn: readonly [number, number][], density: number): TieGraph {
  const ties = drawn.flatMap(([chance, weight], pair) => {
    const from = Math.floor(pair / (size - 1));
    const place = pair % (size - 1);
    return chance < density ? [{ from, to: place < from ? place : place + 1, weight }] : [];
  });
  return TieGraph.of(size, {
    from: Uint32Array.from(ties, ({ from }) => from),
    to: Uint32Array.from(ties, ({ to }) => to),
    weight: Float64Array.from(ties, ({ weight }) => weight),
  });
}
