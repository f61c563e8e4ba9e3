import { GraphQLError, type ExecutionResult } from 'graphql';
import { differences } from './compare-results';

const answer = (data: ExecutionResult['data'], ...paths: (string | number)[][]): ExecutionResult => ({
  data,
  ...(paths.length > 0 && { errors: paths.map((path) => new GraphQLError('fails', { path })) }),
});

it('finds nothing between answers that say the same', () => {
  expect(differences(answer({ a: 1, b: null }), answer({ a: 1, b: null }))).toEqual([]);
  expect(differences(answer({ a: null, b: null }, ['b'], ['a']), answer({ a: null, b: null }, ['a'], ['b']))).toEqual(
    [],
  );
});

it('tells other data, and the same in another order', () => {
  expect(differences(answer({ a: 1 }), answer({ a: 2 }))).toHaveLength(1);
  expect(differences(answer({ a: 1, b: 2 }), answer({ b: 2, a: 1 }))).toHaveLength(1);
  expect(differences(answer(null, []), answer({ a: null }, ['a']))).toHaveLength(1);
});

it('tells a null whose error is missing, or that is none', () => {
  const failed = answer({ a: null }, ['a']);
  expect(differences(answer({ a: null }), failed)).toEqual(['no error explains the null at a: a']);
  expect(differences(failed, answer({ a: null }))).toEqual(['the null at a is right, and is no error: a']);
});

it('tells an error where there is no null', () => {
  const whole = answer({ a: [1] });
  for (const path of [['a'], ['a', 0], ['a', 1], ['b'], []])
    expect(differences(answer({ a: [1] }, path), whole)).toHaveLength(1);
});

it('tells two errors of one field', () => {
  expect(differences(answer({ a: null }, ['a'], ['a']), answer({ a: null }, ['a']))).toEqual([
    'a second error at a: fails',
  ]);
});

it('leaves open which of the errors below a null is told', () => {
  const right = answer({ a: [null] }, ['a', 0, 'b'], ['a', 0, 'c', 1]);
  expect(differences(answer({ a: [null] }, ['a', 0, 'c', 0]), right)).toEqual([]);
  expect(differences(answer(null, ['a', 'b']), answer(null, ['c']))).toEqual([]);
});

it('tells what failed itself from what is null for something below', () => {
  const below = answer({ a: [null] }, ['a', 0, 'b']);
  expect(differences(answer({ a: [null] }, ['a', 0]), below)).toEqual(['the null at a.0 comes from a.0, not a.0.b']);
  expect(differences(below, answer({ a: [null] }, ['a', 0]))).toEqual(['the null at a.0 comes from a.0.b, not a.0']);
  expect(differences(answer(null, []), answer(null, ['a']))).toHaveLength(1);
});
