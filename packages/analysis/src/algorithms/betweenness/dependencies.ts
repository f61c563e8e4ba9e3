import type { PathCounts } from './path-counts';
import type { ShortestPaths } from './shortest-paths';

/**
 * How far the shortest paths from one source s after another depend on each person v.
 *
 *     δ_s(v) = Σ_t σ_st(v) / σ_st
 *
 * Over all sources the sum is twice the betweenness: each pair is seen from both ends.
 *
 * Source     Brandes (2001), J. Math. Sociol. 25:163, https://doi.org/10.1080/0022250X.2001.9990249
 */
export class Dependencies {
  readonly sums: Float64Array;
  readonly squares = null;
  /** What ends at somebody or leads on from there, divided by the number of paths to them. */
  private readonly perPath: Float64Array;

  constructor(size: number) {
    this.sums = new Float64Array(size);
    this.perPath = new Float64Array(size);
  }

  /** Of one source, from the furthest person to the nearest: O(reached + steps). */
  add({ reached, order, stepsOf, steps, firstStep }: ShortestPaths, counts: PathCounts): void {
    const { sums, perPath } = this;
    const { mantissas, areScaled } = counts;
    for (let i = reached - 1; i > 0; i--) {
      const person = order[i]!;
      const paths = mantissas[person]!;
      const end = stepsOf[i + 1]!;
      let leadsOn = 0;
      for (let k = stepsOf[i]!; k < end; k++) {
        const next = steps[k]!;
        if (k >= firstStep[next]!) leadsOn += areScaled ? perPath[next]! * counts.scale(person, next) : perPath[next]!;
      }
      leadsOn *= paths;
      perPath[person] = (1 + leadsOn) / paths;
      sums[person]! += leadsOn;
    }
  }
}
