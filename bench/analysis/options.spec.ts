import { readOptions } from './options';

it('measures a hundred thousand people, unless told otherwise', () =>
  expect(readOptions([])).toMatchObject({ people: 100_000, ties: 1_000_000, networkx: true, check: false }));

it('does a tenth of it quickly, and what is asked for by name', () =>
  expect(readOptions(['--quick', '--only', 'between', '--ties', '5000', '--no-networkx'])).toMatchObject({
    people: 10_000,
    ties: 5_000,
    only: ['between'],
    networkx: false,
  }));

it('says what could be asked for where it does not understand', () =>
  expect(() => readOptions(['--seed', 'x'])).toThrow('--seed wants a whole number, not x.'));
