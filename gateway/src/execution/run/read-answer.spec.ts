import { Failure } from './failure';
import { readAnswer } from './read-answer';

const read = (answer: object) => readAnswer(JSON.stringify(answer), 'loans');
const late = { message: 'late', path: ['book', 'copies', 1, 'shelf'] };

it('puts an error where its value would have stood', () => {
  const { data, errors } = read({ data: { book: { copies: [{ shelf: 'A' }, { shelf: null }] } }, errors: [late] });
  expect(errors).toEqual([]);
  expect(data).toEqual({
    book: {
      copies: [{ shelf: 'A' }, { shelf: new Failure([{ error: late, subgraph: 'loans', beneath: [] }]) }],
    },
  });
});

it('puts it to the value that it took with it, and remembers where beneath it arose', () => {
  const { data } = read({ data: { book: { copies: null } }, errors: [late, late] });
  const cause = { error: late, subgraph: 'loans', beneath: [1, 'shelf'] };
  expect(data).toEqual({ book: { copies: new Failure([cause, cause]) } });
});

it.each([
  ['no path', { message: 'late' }],
  ['a path to a value that is there', { message: 'late', path: ['book'] }],
  ['a path that leads nowhere', { message: 'late', path: ['cellar', 'door'] }],
  ['a path that is none', { message: 'late', path: 'book' }],
  ['a path into what every object has', { message: 'late', path: ['constructor', 'name'] }],
])('keeps apart an error with %s', (_, error) => {
  expect(read({ data: { book: { id: '1' } }, errors: [error] })).toEqual({
    data: { book: { id: '1' } },
    errors: [error],
  });
});

it.each([
  '[]',
  '"late"',
  '{}',
  '{"data":null}',
  '{"data":[]}',
  '{"data":{},"errors":"late"}',
  '{"data":{},"errors":["late"]}',
])('takes %s for no answer', (text) => {
  expect(() => readAnswer(text, 'loans')).toThrow(/answer/);
});
