import { buildSchema, getOperationAST, parse, type FieldNode } from 'graphql';
import { fragmentsOf } from '../fragments';
import { Failure } from '../run/failure';
import { ProjectionCompiler } from './compile-projection';
import { Report } from './report';

const schema = buildSchema(`
  type Query { book: Book books: [Book!] shelf: [[Item]!]! search: [Item] genre: Genre }
  interface Item { id: ID! }
  type Book implements Item { id: ID! title: String! pages: Int reader: Reader! }
  type Game implements Item { id: ID! players: Int! }
  type Reader { name: String! }
  enum Genre { POETRY PROSE }
`);

function project(query: string, answer: object, holds: Record<string, boolean> = {}) {
  const document = parse(query);
  const operation = getOperationAST(document);
  const root = schema.getQueryType();
  if (!operation || !root) throw new Error('There is no query.');
  const asked = { fragments: fragmentsOf(document), holds: (name: string) => holds[name] === true };
  const report = new Report();
  const nameOf = ({ name, alias }: FieldNode) => (alias ?? name).value;
  const compiler = new ProjectionCompiler(schema, asked, nameOf);
  const data = compiler.object([operation.selectionSet], root)(answer as never, report);
  const errors = report.placed.map(({ path, cause }) => [path.join('.'), (cause.error as Error).message]);
  return { json: JSON.stringify(data), errors };
}

const failure = (message: string, ...beneath: (string | number)[]): Failure =>
  new Failure([{ error: new Error(message), subgraph: 'loans', beneath }]);

it('gives what was asked for, in the order and under the names in which it was', () => {
  const book = { __typename: 'Book', id: '1', n: 12, title: 'Weft' };
  expect(project('{ book { title n: pages __typename } }', { book }).json).toBe(
    '{"book":{"title":"Weft","n":12,"__typename":"Book"}}',
  );
});

it('selects of each object what was asked of its type', () => {
  const search = [
    { __typename: 'Book', id: '1', title: 'Weft' },
    { __typename: 'Game', id: '2', players: 4 },
  ];
  const query = '{ search { ...Any ... on Game { players } } } fragment Any on Item { id ... on Book { title } }';
  expect(project(query, { search }).json).toBe('{"search":[{"id":"1","title":"Weft"},{"id":"2","players":4}]}');
});

it('leaves out what conditions leave out', () => {
  const query =
    'query ($a: Boolean!) { book { id @include(if: $a) ... @skip(if: $a) { title } pages @skip(if: true) } }';
  const book = { id: '1', title: 'Weft', pages: 3 };
  expect(project(query, { book }, { a: true }).json).toBe('{"book":{"id":"1"}}');
  expect(project(query, { book }, { a: false }).json).toBe('{"book":{"title":"Weft"}}');
});

it('spreads null to the nearest place that may be null, and tells of the error where it arose', () => {
  const books = [
    { id: '1', reader: { name: 'Ana' } },
    { id: '2', reader: { name: failure('gone') } },
  ];
  expect(project('{ books { id reader { name } } genre }', { books, genre: 'PROSE' })).toEqual({
    json: '{"books":null,"genre":"PROSE"}',
    errors: [['books.1.reader.name', 'gone']],
  });
});

it('tells of a failure that stands in many places in each', () => {
  const title = failure('gone');
  const search = [
    { __typename: 'Book', id: '1', title },
    { __typename: 'Book', id: '2', title },
  ];
  expect(project('{ search { ... on Book { title } } }', { search })).toEqual({
    json: '{"search":[null,null]}',
    errors: [
      ['search.0.title', 'gone'],
      ['search.1.title', 'gone'],
    ],
  });
});

it.each([
  ['null where it may not be', '{ book { title } }', { book: { title: null } }, 'book.title', /may not be/],
  ['a value that its enum does not have', '{ genre }', { genre: 'SECRET' }, 'genre', /not of its type/],
  ['text for a number', '{ book { pages } }', { book: { pages: '12' } }, 'book.pages', /not of its type/],
  ['an object for a list', '{ books { id } }', { books: { id: '1' } }, 'books', /not a list/],
  ['text for an object', '{ book { id } }', { book: 'Weft' }, 'book', /not an object/],
  [
    'a type that clients do not know',
    '{ search { id } }',
    { search: [{ __typename: 'Film', id: '1' }] },
    'search.0',
    /do not know/,
  ],
])('answers null, and says why, for %s', (_, query, answer, path, message) => {
  const { json, errors } = project(query, answer);
  expect(json).toContain('null');
  expect(errors).toEqual([[path, expect.stringMatching(message)]]);
});

it('has names that objects of JavaScript have as fields of their own', () => {
  const book = JSON.parse('{"__proto__": "1", "constructor": "Weft"}') as object;
  expect(project('{ book { __proto__: id constructor: title toString: pages } }', { book }).json).toBe(
    '{"book":{"__proto__":"1","constructor":"Weft","toString":null}}',
  );
});

it('has as many fields as are asked for, and each where its type has room for it', () => {
  const count = 3_000;
  const names = Array.from({ length: count }, (_, index) => `p${index}`);
  const book = Object.fromEntries(names.map((name, index) => [name, index % 2 === 0 ? index : null]));
  const { json } = project(`{ book { ${names.map((name) => `${name}: pages`).join(' ')} } }`, { book });
  expect(json).toBe(JSON.stringify({ book }));
});
