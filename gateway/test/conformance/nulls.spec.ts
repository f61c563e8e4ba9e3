import { ours, stock, type Situation } from './library';
import { same, stockIsWrong } from './promise';

/** The catalogue sends this for a question about it alone. */
const sending = (query: string, answer: unknown): Situation => ({
  query,
  spoil: (subgraph, sent) => (subgraph === 'catalogue' ? JSON.stringify({ data: answer }) : sent),
});

/**
 * https://spec.graphql.org/October2021/#sec-Handling-Field-Errors: null where null may not be is an error, told in `errors` with
 * the path of the field, and goes up to where null may be. Stock goes up as well, but tells of it in `extensions` alone.
 */
describe('Null from a subgraph, where null may not be', () => {
  it.each([
    [
      'in a field',
      '{ book { isbn title } me { name } }',
      { book: { isbn: null, title: 't' } },
      { book: null, me: { name: 'Ana' } },
      'book.isbn',
    ],
    ['in a field that is not there', '{ book { isbn title } }', { book: { title: 't' } }, { book: null }, 'book.isbn'],
    [
      'in a list’s entry',
      '{ book { tags title } }',
      { book: { tags: ['a', null], title: 't' } },
      { book: null },
      'book.tags.1',
    ],
    [
      'in a list of lists',
      '{ book { chapters title } }',
      { book: { chapters: [['a'], ['b', null], null], title: 't' } },
      { book: { chapters: [['a'], null, null], title: 't' } },
      'book.chapters.1.1',
    ],
    ['as a list', '{ book { tags title } }', { book: { tags: null, title: 't' } }, { book: null }, 'book.tags'],
    [
      'in an entry’s field',
      '{ author(id: 1) { books { title isbn } } }',
      {
        author: {
          books: [
            { title: 'a', isbn: '1' },
            { title: 'b', isbn: null },
          ],
        },
      },
      { author: { books: [{ title: 'a', isbn: '1' }, null] } },
      'author.books.1.isbn',
    ],
    [
      'in a field of an entry that may not be null',
      '{ book { title authors { name } } }',
      { book: { title: 't', authors: [{ name: null }] } },
      { book: null },
      'book.authors.0.name',
    ],
    [
      'in an object in an object',
      '{ book { title size { height } } }',
      { book: { title: 't', size: { height: null } } },
      { book: { title: 't', size: null } },
      'book.size.height',
    ],
    ['at the root', '{ languages }', { languages: null }, null, 'languages'],
    ['up to the root', '{ books { isbn } }', { books: [{ isbn: null }] }, null, 'books.0.isbn'],
    [
      'in an abstract type',
      '{ item(id: "b1") { id title } }',
      { item: { __typename: 'Book', id: null, title: 't' } },
      { item: null },
      'item.id',
    ],
  ])('%s', async (_, query, sent, right, path) => {
    const situation = sending(query, sent);
    const [mine, theirs] = [await ours(situation), await stock(situation)];
    expect(JSON.stringify(mine.data)).toBe(JSON.stringify(right));
    expect(JSON.stringify(theirs.data)).toBe(JSON.stringify(right));
    expect(mine.errors?.map((error) => error.path?.join('.'))).toEqual([path]);
    expect(theirs.errors).toBeUndefined();
    expect(theirs.extensions).toMatchObject({ valueCompletion: [{}] });
  });
});

/** https://spec.graphql.org/October2021/#sec-Value-Completion: a value that is not of its type is a field error; stock hides it as well. */
describe('A value that is not of its type', () => {
  it.each([
    [
      'text for a number',
      '{ book { pages title } }',
      { book: { pages: 'many', title: 't' } },
      { book: { pages: null, title: 't' } },
      'book.pages',
    ],
    [
      'a fraction for an integer',
      '{ book { pages } }',
      { book: { pages: 1.5 } },
      { book: { pages: null } },
      'book.pages',
    ],
    [
      'a value that the enum has not',
      '{ book { language title } }',
      { book: { language: 'KLINGON', title: 't' } },
      { book: { language: null, title: 't' } },
      'book.language',
    ],
    ['a value among others', '{ languages }', { languages: ['EN', 'KLINGON'] }, null, 'languages.1'],
    [
      'a type that the schema has not',
      '{ item(id: "b1") { title } }',
      { item: { __typename: 'Nothing', title: 't' } },
      { item: null },
      'item',
    ],
  ])('%s', async (_, query, sent, right, path) => {
    const situation = sending(query, sent);
    const [mine, theirs] = [await ours(situation), await stock(situation)];
    expect(JSON.stringify(mine.data)).toBe(JSON.stringify(right));
    expect(JSON.stringify(theirs.data)).toBe(JSON.stringify(right));
    expect(mine.errors?.map((error) => error.path?.join('.'))).toEqual([path]);
    expect(theirs.errors).toBeUndefined();
  });

  it.each([
    [
      'an object for a list',
      '{ book { chapters title } }',
      { book: { chapters: {}, title: 't' } },
      { book: { chapters: null, title: 't' } },
      'book.chapters',
    ],
    [
      'a list for an object',
      '{ book { title size { width } } }',
      { book: { title: 't', size: [{ width: 1 }] } },
      { book: { title: 't', size: null } },
      'book.size',
    ],
    [
      'text for an object',
      '{ book { title size { width } } }',
      { book: { title: 't', size: 'big' } },
      { book: { title: 't', size: null } },
      'book.size',
    ],
  ])('%s, which takes the whole answer with stock', async (_, query, sent, right, path) => {
    const situation = sending(query, sent);
    const [mine, theirs] = [await ours(situation), await stock(situation)];
    expect(JSON.stringify(mine.data)).toBe(JSON.stringify(right));
    expect(mine.errors?.map((error) => error.path?.join('.'))).toEqual([path]);
    expect(JSON.stringify(theirs.data)).not.toBe(JSON.stringify(right));
  });
});

/** https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/directives#inaccessible: clients know of no such value, so it is none of its type. */
describe('What clients may not see', () => {
  stockIsWrong('is null as a value, with an error; stock is silent', '{ robotRole }', {
    stock: { data: { robotRole: null } },
    right: { data: { robotRole: null }, errors: ['robotRole: Query.robotRole is not of its type.'] },
  });
  stockIsWrong(
    'is null as a type, with an error that does not name it; stock is silent',
    '{ everybody { __typename } }',
    {
      stock: { data: { everybody: [{ __typename: 'Member' }, null] } },
      right: {
        data: { everybody: [{ __typename: 'Member' }, null] },
        errors: ['everybody.1: Query.everybody is of a type that clients do not know.'],
      },
    },
  );
});

describe('Null where null may be', () => {
  same('is null', '{ book { subtitle } book2: book(id: "b2") { blurb shelfmark published chapters } }');
  same('is null in lists', '{ book { chapters } branches { hours shelves { id } copies { number } } }');
  same('is null for objects', '{ books { size { height } publisher { id } sequel { id } } }');
  same(
    'is null for unions and interfaces',
    '{ find(text: "") { __typename } places { __typename } stocked { __typename } }',
  );
  same(
    'is null in the first and the last place',
    '{ me { friends { name email } } member(id: 12) { friends { name } } }',
  );
});

describe('An entity of which others have null where null may not be', () => {
  stockIsWrong('is null, with an error; stock is silent', '{ books { title publisher { id seat } } }', {
    stock: { data: { books: [{}, {}, { publisher: null }] } },
    right: {
      data: {
        books: [
          { title: 'Governing the Commons', publisher: { id: 'p1', seat: 'House of Commons Press' } },
          { title: 'The Dispossessed', publisher: { id: 'p2', seat: 'House of Otra Casa' } },
          { title: 'Tramas', publisher: null },
        ],
      },
      errors: ['books.2.publisher.seat: Publisher.seat is null, and may not be.'],
    },
  });
});
