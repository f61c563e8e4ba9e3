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

it('does not repeat the value of a variable', () => {
  const message =
    'Variable "$input" got invalid value "my password" at "input.name"; String cannot represent a non string value';
  const { message: said } = shown({ message, extensions: { code: 'BAD_USER_INPUT' } }, new Error(message));
  expect(said).toContain('"$input" does not hold at "input.name"');
  expect(said).not.toContain('my password');
});

it('takes a code that is not of the catalogue for a fault of ours', () => {
  expect(
    shown({ message: 'x', extensions: { code: 'DOWNSTREAM_SERVICE_ERROR' } }, new Error('x')).extensions,
  ).toMatchObject({ code: 'INTERNAL' });
});
