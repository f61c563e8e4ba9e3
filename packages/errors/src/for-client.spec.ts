import { forClient } from './for-client';
import { refuse } from './refusal';

const reported: unknown[] = [];
const shown = (formatted: Parameters<typeof forClient>[0], error: unknown) =>
  forClient(formatted, error, 'r-1', (cause) => reported.push(cause));
const wrapped = (originalError: Error) => Object.assign(new Error('wrapped'), { originalError });

beforeEach(() => reported.splice(0));

it('shows a refusal as it was meant: code, words, details, and where it arose', () => {
  const refusal = refuse('CONFLICT', 'It is DECLINED by now.', { state: 'DECLINED' });
  expect(shown({ message: 'wrapped', path: ['acceptCommitment'] }, wrapped(refusal))).toEqual({
    message: 'It is DECLINED by now.',
    path: ['acceptCommitment'],
    extensions: { code: 'CONFLICT', state: 'DECLINED' },
  });
});

it('shows of what nobody foresaw only the id by which operators find it', () => {
  const fault = new Error('connect ECONNREFUSED mongo.internal:27017');
  expect(shown({ message: fault.message, extensions: { stacktrace: ['at secret.ts:1'] } }, wrapped(fault))).toEqual({
    message: 'Something went wrong on our side.',
    extensions: { code: 'INTERNAL', requestId: 'r-1' },
  });
  expect(reported).toEqual([fault]);
});

it.each([
  [
    'BAD_USER_INPUT',
    'Variable "$input" got invalid value "SECRET" at "input.name"; String cannot represent a non string value: "SECRET"',
    'Variable "$input" does not hold at "input.name"; it must be String',
  ],
  [
    'BAD_USER_INPUT',
    'Variable "$at" got invalid value "SECRET"; DateTime cannot represent an invalid date-time-string SECRET.',
    'Variable "$at" does not hold; it must be DateTime',
  ],
  [
    'BAD_USER_INPUT',
    'Variable "$role" got invalid value "SECRET"; Value "SECRET" does not exist in "Role" enum.',
    'Variable "$role" does not hold; This value does not exist in "Role" enum.',
  ],
  ['GRAPHQL_VALIDATION_FAILED', 'Int cannot represent non-integer value: "SECRET"', 'it must be Int'],
  ['GRAPHQL_VALIDATION_FAILED', 'Expected value of type "Input!", found "SECRET".', 'Expected value of type "Input!".'],
])('does not repeat a value that does not fit (%s)', (code, message, said) => {
  expect(shown({ message, extensions: { code } }, new Error(message)).message).toBe(said);
});

it.each([
  `Cannot query field "${'a'.repeat(900_000)}" on type "Member".`,
  `Variable "$input" got invalid value ${'Value "; '.repeat(100_000)}; Value "x" does not exist in "Role" enum.`,
])('is brief, and soon, about a name or a value that is as long as a request', (message) => {
  const began = performance.now();
  const { message: said } = shown({ message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }, new Error(message));
  expect(said.length).toBeLessThanOrEqual(1_000);
  expect(performance.now() - began).toBeLessThan(1_000);
});

it('names the place of a value that is as long as a request', () => {
  const message = `Variable "$input" got invalid value "${'a'.repeat(900_000)}" at "input.at"; DateTime cannot represent x`;
  const { message: said } = shown({ message, extensions: { code: 'BAD_USER_INPUT' } }, new Error(message));
  expect(said).toBe('Variable "$input" does not hold at "input.at"; it must be DateTime');
});

it('takes a code that is not of the catalogue for a fault of ours', () => {
  expect(
    shown({ message: 'x', extensions: { code: 'DOWNSTREAM_SERVICE_ERROR' } }, new Error('x')).extensions,
  ).toMatchObject({ code: 'INTERNAL' });
});
