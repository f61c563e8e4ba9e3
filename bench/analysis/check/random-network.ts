import { Draw } from '../graphs/draw';
import type { Edges } from '../graphs/edges';
import { heavyTailed } from '../graphs/heavy-tailed';

/** Kinds of network by turns: the strange ones as often as the others. */
const shapes: readonly { readonly shape: string; readonly draw: (draw: Draw, seed: number) => Edges }[] = [
  { shape: 'nobody', draw: () => among(0, () => false, one) },
  { shape: 'few', draw: (draw) => among(1 + draw.below(3), () => draw.isTrue(0.5), any(draw)) },
  { shape: 'strangers', draw: (draw) => among(1 + draw.below(20), () => false, one) },
  { shape: 'in pieces', draw: (draw) => withMeanDegree(draw, 5 + draw.below(40), 1.2, eighths(draw)) },
  { shape: 'sparse', draw: (draw) => withMeanDegree(draw, 10 + draw.below(50), 4, any(draw)) },
  { shape: 'sparse, unweighted', draw: (draw) => withMeanDegree(draw, 10 + draw.below(50), 4, one) },
  { shape: 'tree with leaves', draw: (draw) => tree(draw, 3 + draw.below(40)) },
  { shape: 'star', draw: (draw) => among(3 + draw.below(20), (from) => from === 0, eighths(draw)) },
  { shape: 'dense', draw: (draw) => among(3 + draw.below(15), () => draw.isTrue(0.7), eighths(draw)) },
  { shape: 'everybody with everybody', draw: (draw) => among(2 + draw.below(12), () => true, one) },
  { shape: 'heavy-tailed', draw: (_draw, seed) => heavyTailed(120, 700, seed) },
  { shape: 'heavy-tailed, few strengths', draw: (draw, seed) => reweighted(heavyTailed(80, 300, seed), eighths(draw)) },
];

export interface RandomNetwork extends Edges {
  readonly seed: number;
  readonly shape: string;
}

/** The same for the same seed. */
export function randomNetwork(seed: number): RandomNetwork {
  const { shape, draw } = shapes[seed % shapes.length]!;
  return { seed, shape, ...draw(new Draw(seed), seed) };
}

const one = (): number => 1;
/** Any strength: no two paths are equally long. */
const any = (draw: Draw) => (): number => 0.05 + draw.share();
/** Few different strengths, without rounding in their sums: many paths are equally long, but not as floats. */
const eighths = (draw: Draw) => (): number => (1 + draw.below(12)) / 8;

function among(people: number, isTied: (from: number, to: number) => boolean, weight: () => number): Edges {
  const ties: [number, number][] = [];
  for (let from = 0; from < people; from++)
    for (let to = 0; to < people; to++) if (from !== to && isTied(from, to)) ties.push([from, to]);
  return {
    people,
    from: Uint32Array.from(ties, ([from]) => from),
    to: Uint32Array.from(ties, ([, to]) => to),
    weight: Float64Array.from(ties, weight),
  };
}

const withMeanDegree = (draw: Draw, people: number, degree: number, weight: () => number): Edges =>
  among(people, () => draw.isTrue(degree / 2 / (people - 1)), weight);

function tree(draw: Draw, people: number): Edges {
  const parents = Array.from({ length: people }, (_, person) => (person === 0 ? 0 : draw.below(Math.ceil(person / 2))));
  return among(people, (from, to) => parents[to] === from || (parents[from] === to && draw.isTrue(0.5)), eighths(draw));
}

const reweighted = (edges: Edges, weight: () => number): Edges => ({ ...edges, weight: edges.weight.map(weight) });
