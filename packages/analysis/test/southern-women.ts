import type { Tie } from '../src/graph/tie';

/** In which of fourteen events each took part, in the order in which the book lists the women. */
const attendance: readonly [woman: string, events: readonly number[]][] = [
  ['Evelyn Jefferson', [1, 2, 3, 4, 5, 6, 8, 9]],
  ['Laura Mandeville', [1, 2, 3, 5, 6, 7, 8]],
  ['Theresa Anderson', [2, 3, 4, 5, 6, 7, 8, 9]],
  ['Brenda Rogers', [1, 3, 4, 5, 6, 7, 8]],
  ['Charlotte McDowd', [3, 4, 5, 7]],
  ['Frances Anderson', [3, 5, 6, 8]],
  ['Eleanor Nye', [5, 6, 7, 8]],
  ['Pearl Oglethorpe', [6, 8, 9]],
  ['Ruth DeSand', [5, 7, 8, 9]],
  ['Verne Sanderson', [7, 8, 9, 12]],
  ['Myra Liddel', [8, 9, 10, 12]],
  ['Katherina Rogers', [8, 9, 10, 12, 13, 14]],
  ['Sylvia Avondale', [7, 8, 9, 10, 12, 13, 14]],
  ['Nora Fayette', [6, 7, 9, 10, 11, 12, 13, 14]],
  ['Helen Lloyd', [7, 8, 10, 11, 12]],
  ['Dorothy Murchison', [8, 9]],
  ['Olivia Carleton', [9, 11]],
  ['Flora Price', [9, 11]],
];

/**
 * Eighteen women of a town in Mississippi, each pair tied (in one direction) by the number of social events at which both were,
 * of the fourteen that were observed over nine months: 139 ties.
 * Davis, Gardner & Gardner (1941), Deep South, University of Chicago Press, p. 148
 */
export const southernWomen = {
  people: attendance.map(([woman]) => woman),
  ties: attendance.flatMap(([woman, events], place) =>
    attendance.slice(0, place).flatMap(([earlier, others]): Tie<string>[] => {
      const together = events.filter((event) => others.includes(event)).length;
      return together === 0 ? [] : [{ from: earlier, to: woman, weight: together }];
    }),
  ),
};
