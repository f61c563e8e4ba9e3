import type { Tie } from '../src/graph/tie';

/** Each member with the ones of lower number whom they met outside of the club: 78 friendships. */
const friends: readonly [member: number, earlier: readonly number[]][] = [
  [2, [1]],
  [3, [1, 2]],
  [4, [1, 2, 3]],
  [5, [1]],
  [6, [1]],
  [7, [1, 5, 6]],
  [8, [1, 2, 3, 4]],
  [9, [1, 3]],
  [10, [3]],
  [11, [1, 5, 6]],
  [12, [1]],
  [13, [1, 4]],
  [14, [1, 2, 3, 4]],
  [17, [6, 7]],
  [18, [1, 2]],
  [20, [1, 2]],
  [22, [1, 2]],
  [26, [24, 25]],
  [28, [3, 24, 25]],
  [29, [3]],
  [30, [24, 27]],
  [31, [2, 9]],
  [32, [1, 25, 26, 29]],
  [33, [3, 9, 15, 16, 19, 21, 23, 24, 30, 31, 32]],
  [34, [9, 10, 14, 15, 16, 19, 20, 21, 23, 24, 27, 28, 29, 30, 31, 32, 33]],
];

/**
 * The 34 members of a karate club that split over a quarrel between its instructor (1) and its administrator (34).
 * Zachary (1977), An information flow model for conflict and fission in small groups, J. Anthropol. Res. 33:452, figure 1,
 * https://doi.org/10.1086/jar.33.4.3629752
 */
export const karateClub = {
  people: Array.from({ length: 34 }, (_, i) => member(i + 1)),
  ties: friends.flatMap(([one, earlier]) =>
    earlier.map((other): Tie<string> => ({ from: member(other), to: member(one), weight: 1 })),
  ),
};

/** Padded, so that members stand in the order of their numbers. */
function member(number: number): string {
  return String(number).padStart(2, '0');
}
