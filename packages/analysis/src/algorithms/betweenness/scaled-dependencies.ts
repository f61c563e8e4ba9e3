import type { PathCounts } from './path-counts';
import type { ShortestPaths } from './shortest-paths';

/**
 * How far the shortest paths from one source s after another depend on each person v, each path the more the nearer v is to
 * its other end: for estimates from a sample of sources.
 *
 *     Σ_t f(d_sv / d_st) · σ_st(v) / σ_st     with f(x) = x³ (10 − 15x + 6x²)
 *
 * d are distances. f rises from 0 to 1, and f(x) + f(1 − x) = 1: both ends of a pair together contribute what the pair is
 * worth, so that over all sources the sum is the betweenness, and over a sample an unbiased estimate of it. With
 * `Dependencies`, the few sources for which v is the way out would make most of the sum, and samples without them would look
 * precise and be far too low. Against those, errors are halved.
 *
 * Source     Geisberger, Sanders & Schultes (2008), Better Approximation of Betweenness Centrality, ALENEX,
 *            https://doi.org/10.1137/1.9781611972887.9, whose two scalings are f(x) = x and a step at ½; f between the two:
 *            Perlin (2002), Improving Noise, ACM Trans. Graph. 21:681, https://doi.org/10.1145/566654.566636
 */
export class ScaledDependencies {
  readonly sums: Float64Array;
  readonly squares: Float64Array;
  /**
   * Σ_t (d_v / d_t)^p of what ends at somebody (at distance d_v) or leads on from there to t, divided by the number of paths to
   * them, three for each person: for p = 3, 4, 5.
   */
  private readonly perPath: Float64Array;
  private readonly distanceOf: Float64Array;

  constructor(size: number) {
    this.sums = new Float64Array(size);
    this.squares = new Float64Array(size);
    this.perPath = new Float64Array(3 * size);
    this.distanceOf = new Float64Array(size);
  }

  /** Of one source, from the furthest person to the nearest: O(reached + steps). */
  add({ reached, order, distances, stepsOf, steps, firstStep }: ShortestPaths, counts: PathCounts): void {
    const { sums, squares, perPath, distanceOf } = this;
    const { mantissas, areScaled } = counts;
    for (let i = reached - 1; i > 0; i--) {
      const person = order[i]!;
      const distance = distances[i]!;
      const paths = mantissas[person]!;
      const end = stepsOf[i + 1]!;
      let [cubes, fourths, fifths] = [0, 0, 0];
      for (let k = stepsOf[i]!; k < end; k++) {
        const next = steps[k]!;
        if (k < firstStep[next]!) continue;
        const ratio = distance / distanceOf[next]!;
        const cube = ratio * ratio * ratio * (areScaled ? counts.scale(person, next) : 1);
        cubes += perPath[3 * next]! * cube;
        fourths += perPath[3 * next + 1]! * cube * ratio;
        fifths += perPath[3 * next + 2]! * cube * ratio * ratio;
      }
      distanceOf[person] = distance;
      perPath[3 * person] = cubes + 1 / paths;
      perPath[3 * person + 1] = fourths + 1 / paths;
      perPath[3 * person + 2] = fifths + 1 / paths;
      const contributed = paths * (10 * cubes - 15 * fourths + 6 * fifths);
      sums[person]! += contributed;
      squares[person]! += contributed * contributed;
    }
  }
}
