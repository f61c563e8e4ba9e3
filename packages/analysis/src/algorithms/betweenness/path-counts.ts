import type { ShortestPaths } from './shortest-paths';

/** Far below where doubles end (2^1024), and far above any count that evidence leads to. */
const STEP = 2 ** 400;

/**
 * How many shortest paths lead to each person. A thousand equal detours in a row make more of them (2^1000) than a double can
 * count, so each count is a double below 2^400 times a power of 2^400, which changes no bit as long as the counts are small.
 */
export class PathCounts {
  readonly mantissas: Float64Array;
  private readonly scales: Uint32Array;
  /** Whether the mantissas are not all there is to say. */
  areScaled = false;

  constructor(size: number) {
    this.mantissas = new Float64Array(size);
    this.scales = new Uint32Array(size);
  }

  /** Counts the paths that a search has found. O(reached + steps) */
  count({ reached, order, stepsOf, steps, firstStep }: ShortestPaths): void {
    const { mantissas } = this;
    if (this.areScaled) this.scales.fill(0);
    this.areScaled = false;
    mantissas[order[0]!] = 1;
    for (let i = 0; i < reached; i++) {
      const person = order[i]!;
      const paths = mantissas[person]!;
      const end = stepsOf[i + 1]!;
      for (let k = stepsOf[i]!; k < end; k++) {
        const next = steps[k]!;
        const first = firstStep[next]!;
        if (k < first) continue;
        if (this.areScaled) this.addScaled(person, next, k === first);
        else if (k === first) mantissas[next] = paths;
        else if ((mantissas[next]! += paths) >= STEP) this.carry(next);
      }
    }
  }

  /** By what the mantissa of `before` must be multiplied to be compared with that of `person`, to whom it leads on. */
  scale(before: number, person: number): number {
    return shift(1, this.scales[before]! - this.scales[person]!);
  }

  private addScaled(before: number, person: number, isFirst: boolean): void {
    const { mantissas, scales } = this;
    if (isFirst) {
      mantissas[person] = mantissas[before]!;
      scales[person] = scales[before]!;
      return;
    }
    const [theirs, own] = [scales[before]!, scales[person]!];
    const common = theirs > own ? theirs : own;
    mantissas[person] = shift(mantissas[person]!, own - common) + shift(mantissas[before]!, theirs - common);
    scales[person] = common;
    if (mantissas[person] >= STEP) this.carry(person);
  }

  private carry(person: number): void {
    this.mantissas[person]! /= STEP;
    this.scales[person]! += 1;
    this.areScaled = true;
  }
}

/** mantissa · STEP^steps, for steps of at most 0; what is two steps less is nothing beside the rest. */
const shift = (mantissa: number, steps: number): number =>
  steps === 0 ? mantissa : steps === -1 ? mantissa / STEP : 0;
