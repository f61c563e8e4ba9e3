import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { TieGraph } from '../src/graph/tie-graph';

/** Each newcomer is tied to some who are there, those with many ties more likely than others (Barabási & Albert 1999). */
export function scaleFree(size: number, tiesEach: number, seed: number): TieGraph {
  const random = xoroshiro128plus(seed);
  const ends = [0];
  const ties = Array.from({ length: size - 1 }, (_, number) => {
    const from = number + 1;
    const chosen = new Set(Array.from({ length: tiesEach }, () => ends[uniformInt(random, 0, ends.length - 1)]!));
    ends.push(from, ...chosen);
    return [...chosen].map((to) => ({ from, to, weight: uniformInt(random, 1, 1_000) / 100 }));
  }).flat();
  return TieGraph.of(size, {
    from: Uint32Array.from(ties, ({ from }) => from),
    to: Uint32Array.from(ties, ({ to }) => to),
    weight: Float64Array.from(ties, ({ weight }) => weight),
  });
}
