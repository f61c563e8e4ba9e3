import { Sequence } from './sequence';

const told = (...numbers: number[]): string => {
  const sequence = new Sequence();
  for (const number of numbers) sequence.note(number);
  return sequence.tell();
};

it.each([
  ['nothing', [], '0 lost, 0 repeated'],
  ['all, from where one came in', [5, 6, 7], '0 lost, 0 repeated'],
  ['all but some', [5, 8, 9, 11], '3 lost, 0 repeated'],
  ['some again', [5, 6, 5, 6, 7], '0 lost, 2 repeated'],
  ['the second after the third', [1, 3, 2, 4], '1 lost, 1 repeated'],
])('knows who was told %s', (_, numbers, expected) => {
  expect(told(...numbers)).toBe(expected);
});
