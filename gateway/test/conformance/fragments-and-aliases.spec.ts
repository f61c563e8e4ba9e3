import { same, sameAsStock, stockIsWrong } from './promise';

describe('The order of fields is the client’s', () => {
  same('across subgraphs', '{ book { stamps title legacyCode rating id inStock } }');
  same(
    'across fetches of the root',
    '{ oddities { id } me { id } branches { id } books { id } topRated { id } loans { id } }',
  );
  same('where the key comes last', '{ books { inStock isbn id } }');
  same('where a fragment is between', '{ books { legacyCode ...b title } } fragment b on Book { inStock id }');
  same('where a field comes twice', '{ books { title inStock ... on Book { legacyCode title } } }');
  same('where an object comes twice', '{ book { size { weight } title size { width } } book { id } }');
  same('where a fragment is only for some', '{ items { ... on Game { boxed } title ... on Film { minutes } id } }');
});

describe('An alias', () => {
  same('names a field', '{ b: books { t: title s: inStock l: legacyCode } }');
  same('names one field twice', '{ books { a: title b: title(upper: true) title } }');
  same('takes another field’s name', '{ books { title: isbn isbn: title } }');
  same(
    'takes the name of a key, on the way to others',
    '{ branches { id: name address: hours shelves { title } copies { condition } } }',
  );
  same('names a list twice', '{ book { a: authors { name } b: authors { born id } authors { member { name } } } }');
  same(
    'names roots of several subgraphs',
    '{ a: me { id } b: me { name } c: book { id } d: book(id: "b2") { inStock } }',
  );
  same('names mutations', 'mutation { a: unreview(item: "b1") b: unreview(item: "b2") }');
});

describe('A fragment', () => {
  same('is used in several places', 'query Q { books { ...b } newest { ...b } } fragment b on Book { title inStock }');
  same(
    'holds another',
    '{ items { ...i } } fragment i on Item { id ...b } fragment b on Book { pages ...s } fragment s on Book { inStock }',
  );
  same('is on an interface', '{ books { ...i } } fragment i on Item { title rating }');
  same('is on a union', '{ accounts { ...a } } fragment a on Account { ... on Member { email limit } }');
  same(
    'is on the root',
    'query { ...q } fragment q on Query { me { name } ...r } fragment r on Query { me { limit } book { id } }',
  );
  same('has no condition', '{ books { ... { title ... { inStock } } } }');
  same(
    'is merged with what is beside it',
    '{ me { friends { name } ...m } } fragment m on Member { friends { limit loans { id } } }',
  );
  same('is merged with itself in two types', '{ items { ... on Book { rating title } ... on Item { title rating } } }');
  same(
    'asks for one field by different types',
    '{ accounts { ... on Member { name } ... on Organisation { name founded } } }',
  );
  same(
    'is spread by many',
    '{ a: book { ...s } b: book(id: "b2") { ...s } c: newest { ...s } me { loans { copy { book { ...s } } } } } fragment s on Book { size { weight height } stickers }',
  );
  same(
    'asks for the type of everything',
    '{ __typename books { __typename authors { __typename } size { __typename width weight } publisher { __typename } } }',
  );
});

describe('An operation', () => {
  same('is one of several', {
    query: 'query A { me { id } } query B { book { ...t inStock } } fragment t on Book { title }',
    operationName: 'B',
  });
  same('has a name that others share', { query: 'query representations { books { inStock } }' });
  same('may be in short', '{me{id}}');
});

describe('An alias that federation itself uses', () => {
  sameAsStock('is left to clients', '{ books { _entities: title inStock } }');
  sameAsStock('in the place of the type', '{ topRated { type: __typename title } items { _typename: id rating } }');
});

/** https://spec.graphql.org/October2021/#sec-Field-Alias: the name in the answer is the client's to choose. Stock takes what is under it for the field of that name. */
describe('An alias that takes the name', () => {
  stockIsWrong(
    'of a key is the client’s; stock answers with another field',
    '{ book { id: isbn subtitle isbn: legacyCode inStock } }',
    {
      stock: { data: { book: { id: 'b1' } } },
      right: { data: { book: { id: '978-1', subtitle: null, isbn: 'L-001', inStock: 2 } } },
    },
  );
  stockIsWrong('of a key on the way is the client’s; stock answers with the key', '{ book { id: title legacyCode } }', {
    stock: { data: { book: { id: 'b1', legacyCode: 'L-001' } } },
    right: { data: { book: { id: 'Governing the Commons', legacyCode: 'L-001' } } },
  });
  stockIsWrong(
    'of what something requires is the client’s; stock computes from it',
    '{ book { pages: title parcelWeight } }',
    {
      stock: { data: { book: { pages: 'Governing the Commons', parcelWeight: null } } },
      right: { data: { book: { pages: 'Governing the Commons', parcelWeight: 640 } } },
    },
  );
  stockIsWrong(
    'of an object that something requires is the client’s; stock fails within',
    '{ book { size: isbn parcelHeight } }',
    {
      stock: { data: { book: { size: '978-1', parcelHeight: null } } },
      right: { data: { book: { size: '978-1', parcelHeight: 23 } } },
    },
  );
  stockIsWrong('of the type is the client’s; stock answers with the type', '{ book { __typename: title inStock } }', {
    stock: { data: { book: { __typename: 'Book', inStock: 2 } } },
    right: { data: { book: { __typename: 'Governing the Commons', inStock: 2 } } },
  });
});
