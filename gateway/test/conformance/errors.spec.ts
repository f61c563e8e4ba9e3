import { failing, without } from './failing';
import { ours, stock } from './library';
import { same, stockIsWrong } from './promise';

describe('A field that fails', () => {
  same('is null, with its error', { query: '{ book { title subtitle } }', ...failing('Book.subtitle') });
  same('is null at the root', { query: '{ book { title } me { name } }', ...failing('Query.book') });
  same('fails where others share the request', {
    query: '{ a: book { title } b: author(id: 1) { name } }',
    ...failing('Query.author'),
  });
  same('is null under the client’s name', {
    query: '{ b: book { t: subtitle l: legacyCode } }',
    ...failing('Book.subtitle', 'Book.legacyCode'),
  });
  same('fails under each name', { query: '{ book { a: subtitle b: subtitle } }', ...failing('Book.subtitle') });
  same('fails for an entity in another subgraph', { query: '{ books { title rating } }', ...failing('Book.rating') });
  same('fails for one of the entities', { query: '{ books { title rating } }', ...failing('Book/b2.rating') });
  same('fails for one of the entities, after one that is not there', {
    query: '{ me { friends { name limit reviews { id } } } }',
    ...failing('Member/13.reviews'),
  });
  same('fails in an interface’s type', {
    query: '{ items { title rating } }',
    ...failing('Film.rating', 'Game.rating'),
  });
  same('fails within an entity', { query: '{ books { size { width weight } } }', ...failing('Size/b1/size.weight') });
  same('fails within lists', {
    query: '{ branches { copies { number condition loan { due } } } }',
    ...failing('Copy/north/1.condition', 'Loan.due'),
  });
  same('fails within lists of lists', {
    query: '{ branches { shelves { id title } } }',
    ...failing('Book/b1.title', 'Game.title'),
  });
  same('fails as a list', {
    query: '{ branches { name shelves { id } hours } }',
    ...failing('Branch/north.shelves', 'Branch.hours'),
  });
  same('fails as an entity', { query: '{ books { title publisher { name } } }', ...failing('Book/b1.publisher') });
  same('fails far down', {
    query: '{ me { loans { copy { book { sequel { publisher { name country } } } } } } }',
    ...failing('Publisher.country', 'Publisher.name'),
  });
  same('fails where nobody is asked any more', {
    query: '{ book { title sequel { rating legacyCode } } }',
    ...failing('Book.sequel'),
  });
  same('fails in a union', {
    query: '{ accounts { __typename ... on Member { name limit } ... on Organisation { oname: name } } }',
    ...failing('Member.name', 'Organisation.name'),
  });
  same('fails beside others that fail elsewhere', {
    query: '{ book { title rating legacyCode size { width } } }',
    ...failing('Book.title', 'Book.rating', 'Book.legacyCode', 'Book.size'),
  });
  same('that nobody asks for fails nobody', { query: '{ book { title } }', ...failing('Book.rating', 'Query.me') });
});

describe('A field that fails and may not be null', () => {
  same('takes its object', { query: '{ book { title inStock } me { id } }', ...failing('Book.inStock') });
  same('takes its object in a list, and so the list', {
    query: '{ books { title inStock } me { name } }',
    ...failing('Book/b2.inStock'),
  });
  same('takes what is above, as far as null may be', {
    query: '{ me { friends { name limit } } }',
    ...failing('Member/12.limit'),
  });
  same('takes everything', { query: '{ me { name limit } book { title } }', ...failing('Member/11.limit') });
  same('takes everything, at the root', { query: '{ me { name } book { title } }', ...failing('Query.me') });
  same('takes the object that another gave', {
    query: '{ latestReviews { id author { name } stars } }',
    ...failing('Review/v1.stars'),
  });
  same('takes the entity that others add to', {
    query: '{ loans { id state copy { condition } } }',
    ...failing('Loan/l1.state'),
  });
  same('takes lists of nonnulls', {
    query: '{ book { id tags copies { number condition } } }',
    ...failing('Book.tags'),
  });
});

/** https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/directives#requires: a field needs what it requires in order to be computed. */
describe('What requires something that fails', () => {
  stockIsWrong(
    'fails with it; stock computes it of nothing',
    { query: '{ book { title stickers parcelWeight } }', ...failing('Book.pages') },
    {
      stock: { data: { book: { stickers: null, parcelWeight: null } }, errors: [{ path: ['book', 'pages'] }] },
      right: {
        data: { book: { title: 'Governing the Commons', stickers: null, parcelWeight: null } },
        errors: ['book.stickers: Book.pages of b1 fails', 'book.parcelWeight: Book.pages of b1 fails'],
      },
    },
  );
  stockIsWrong(
    'fails beside it',
    { query: '{ book { pages parcelWeight } }', ...failing('Book.pages') },
    {
      stock: { errors: [{ path: ['book', 'pages'] }] },
      right: {
        data: { book: { pages: null, parcelWeight: null } },
        errors: ['book.pages: Book.pages of b1 fails', 'book.parcelWeight: Book.pages of b1 fails'],
      },
    },
  );
  stockIsWrong(
    'fails at the end of a chain',
    { query: '{ book { stamps } }', ...failing('Book.parcelWeight') },
    {
      stock: { data: { book: { stamps: null } }, errors: [{ path: ['book', 'parcelWeight'] }] },
      right: { data: { book: { stamps: null } }, errors: ['book.stamps: Book.parcelWeight of b1 fails'] },
    },
  );
  stockIsWrong(
    'fails for what clients may not see, without a path to it',
    { query: '{ me { sealed } }', ...failing('Member.secret') },
    {
      stock: { errors: [{ path: ['me', 'secret'] }] },
      right: { data: { me: { sealed: null } }, errors: ['me.sealed: Member.secret of 11 fails'] },
    },
  );
  stockIsWrong(
    'fails for one in a list',
    { query: '{ books { customs } }', ...failing('Publisher/p1.country') },
    {
      stock: { data: { books: [{ customs: null }, { customs: null }, { customs: null }] } },
      right: {
        data: { books: [{ customs: null }, { customs: null }, { customs: null }] },
        errors: ['books.0.customs: Publisher.country of p1 fails'],
      },
    },
  );
});

/** https://spec.graphql.org/October2021/#sec-Errors: the path leads to the field. Stock counts the entities of which it did not ask as well, and so leads to another. */
describe('An entity that fails, among others of which nobody was asked', () => {
  stockIsWrong(
    'has its error in its own place',
    { query: '{ items { id ... on Game { boxed } } }', ...failing('Game.boxed') },
    {
      stock: { errors: [{ path: ['items', 0, 'boxed'] }] },
      right: {
        data: {
          items: [{ id: 'b1' }, { id: 'b2' }, { id: 'b3' }, { id: 'f1' }, { id: 'f2' }, { id: 'g1', boxed: null }],
        },
        errors: ['items.5.boxed: Game.boxed of g1 fails'],
      },
    },
  );
});

/** https://spec.graphql.org/October2021/#sec-Errors: an error in a field belongs to that field, wherever the entity stands. */
describe('An entity that stands in several places', () => {
  same('fails in each', { query: '{ a: book { rating } b: book { rating } }', ...failing('Book.rating') });
  same('fails in each, as far apart as they are', {
    query: '{ newest { authors { born } } people { ... on Author { born } } }',
    ...failing('Author/3.born'),
  });
  same('fails in each of a list', { query: '{ books { authors { name born } } }', ...failing('Author/3.born') });
});

/** https://spec.graphql.org/October2021/#sec-Handling-Field-Errors: each field that could not be had has an error with its path; stock has one for all, without a path. */
describe('A subgraph that does not answer', () => {
  const message = 'stock is down';
  stockIsWrong(
    'leaves null and an error in each of its fields',
    { query: '{ items { title ... on Game { boxed } ... on Film { screenings } } }', ...without('stock') },
    {
      stock: { errors: [{ message }] },
      right: {
        data: {
          items: [
            { title: 'Governing the Commons' },
            { title: 'The Dispossessed' },
            { title: 'Tramas' },
            { title: 'Tierra y libertad', screenings: null },
            { title: null, screenings: null },
            { title: 'Co-opoly', boxed: null },
          ],
        },
        errors: [`items.3.screenings: ${message}`, `items.4.screenings: ${message}`, `items.5.boxed: ${message}`],
      },
    },
  );
  stockIsWrong(
    'leaves null and an error at the root',
    { query: '{ oddities { id } book { title } constructor }', ...without('legacy') },
    {
      stock: { errors: [{ message: 'legacy is down' }] },
      right: {
        data: { oddities: null, book: { title: 'Governing the Commons' }, constructor: null },
        errors: ['oddities: legacy is down', 'constructor: legacy is down'],
      },
    },
  );
  stockIsWrong(
    'takes what may not be null',
    { query: '{ book { title inStock } oddity(id: "constructor") { length } }', ...without('stock') },
    {
      stock: { data: { book: null } },
      right: { data: { book: null, oddity: { length: 3 } }, errors: [`book.inStock: ${message}`] },
    },
  );
  stockIsWrong(
    'takes what may not be null at the root',
    { query: '{ branches { id } book { title } }', ...without('stock') },
    {
      stock: { data: null },
      right: { data: null, errors: [`branches: ${message}`] },
    },
  );
  stockIsWrong(
    'spares what it was only asked about by others',
    { query: '{ book { title rating headline legacyCode } }', ...without('reviews') },
    {
      stock: { errors: [{ message: 'reviews is down' }] },
      right: {
        data: { book: { title: 'Governing the Commons', rating: null, headline: null, legacyCode: 'L-001' } },
        errors: ['book.rating: reviews is down', 'book.headline: reviews is down'],
      },
    },
  );
  stockIsWrong(
    'fails what requires what it would have given',
    { query: '{ book { stamps stickers } }', ...without('lending') },
    {
      stock: { errors: [{ message: 'lending is down' }] },
      right: { data: { book: { stamps: null, stickers: 4 } }, errors: ['book.stamps: lending is down'] },
    },
  );
  stockIsWrong(
    'does not stop mutations of others',
    {
      query: 'mutation { a: borrow(input: { item: "b1" }) { changes } b: unreview(item: "2") }',
      ...without('lending'),
    },
    {
      stock: { data: { a: null, b: ['unreview 2'] } },
      right: { data: { a: null, b: ['unreview 2'] }, errors: ['a: lending is down'] },
    },
  );
  stockIsWrong(
    'is one of several',
    { query: '{ book { rating legacyCode title } }', ...without('reviews', 'legacy') },
    {
      stock: { errors: [{}, {}] },
      right: {
        data: { book: { rating: null, legacyCode: null, title: 'Governing the Commons' } },
        errors: ['book.rating: reviews is down', 'book.legacyCode: legacy is down'],
      },
    },
  );
  // https://spec.graphql.org/October2021/#ResolveAbstractType(): what something is, must be known of each.
  stockIsWrong(
    'that would have said what something is leaves null; stock guesses',
    {
      query: '{ review(id: "v4") { stars item { rating title } } oddity(id: "constructor") { id } }',
      ...without('catalogue'),
    },
    {
      stock: { data: { review: { stars: 5, item: { rating: 5, title: null } } } },
      right: { data: { review: null, oddity: { id: 'constructor' } }, errors: ['review.item: catalogue is down'] },
      elsewhere: true,
    },
  );
  same('and is not asked leaves nothing', {
    query: '{ book { title } }',
    ...without('stock', 'lending', 'places', 'members'),
  });
});

describe('Extensions of an error', () => {
  it('are passed on, and stock adds which subgraph it was', async () => {
    const spoil = (subgraph: string, answer: string): string =>
      subgraph === 'reviews'
        ? '{"data":{"_entities":[{"rating":null}]},"errors":[{"message":"no","path":["_entities",0,"rating"],"extensions":{"code":"TIRED","field":"x"}}]}'
        : answer;
    const situation = { query: '{ book { rating } }', spoil };
    expect((await ours(situation)).errors).toMatchObject([
      { message: 'no', path: ['book', 'rating'], extensions: { code: 'TIRED', field: 'x' } },
    ]);
    expect((await stock(situation)).errors).toMatchObject([
      { message: 'no', path: ['book', 'rating'], extensions: { code: 'TIRED', field: 'x', serviceName: 'reviews' } },
    ]);
  });
});
