import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** The numbers below `size`, each order as likely as any other (Fisher & Yates). */
export function inRandomOrder(size: number, random: RandomGenerator): Uint32Array {
  const order = Uint32Array.from({ length: size }, (_, number) => number);
  for (let last = size - 1; last > 0; last--) {
    const other = uniformInt(random, 0, last);
    const number = order[last]!;
    order[last] = order[other]!;
    order[other] = number;
  }
  return order;
}
