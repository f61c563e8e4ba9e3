import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Draws that are the same for the same seed. */
export class Draw {
  private readonly random;

  constructor(seed: number) {
    this.random = xoroshiro128plus(seed);
  }

  /** From 0 to below 1. */
  share(): number {
    return uniformFloat64(this.random);
  }

  /** From 0 to below `count`. */
  below(count: number): number {
    return uniformInt(this.random, 0, count - 1);
  }

  isTrue(probability: number): boolean {
    return this.share() < probability;
  }

  /** The numbers from 0 to below `count`, in any order. */
  order(count: number): Uint32Array {
    const order = Uint32Array.from({ length: count }, (_, place) => place);
    for (let place = count - 1; place > 0; place--) {
      const other = this.below(place + 1);
      [order[place], order[other]] = [order[other]!, order[place]!];
    }
    return order;
  }
}
