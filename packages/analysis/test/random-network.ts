import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { NetworkRecord } from '../src/record/network-record';
import { type Deed, kinds, recordOf } from './record-of';

const DAY = 86_400_000;
const asOf = 1_000 * DAY;

/** People who did things towards each other, drawn at random: a few did much, most did little, some nothing. */
export function randomNetwork(size: number, deeds: number, seed = 1): NetworkRecord {
  const random = xoroshiro128plus(seed);
  const below = (limit: number): number => uniformInt(random, 0, limit - 1);
  const people = Array.from({ length: size }, (_, number) => `p${String(number).padStart(6, '0')}`);
  const someone = (): string => people[below(1 + below(size))]!;
  return recordOf({
    people,
    asOf,
    deeds: Array.from({ length: deeds }, (_, number): Deed => {
      const isAnswer = number > 0 && below(3) === 0;
      return {
        from: someone(),
        to: below(10) === 0 ? null : someone(),
        at: asOf - below(100 * DAY),
        kind: kinds[below(kinds.length)]!.name,
        act: `act ${number}`,
        thing: `thing ${number}`,
        about: isAnswer ? `thing ${below(number)}` : null,
      };
    }),
  });
}
