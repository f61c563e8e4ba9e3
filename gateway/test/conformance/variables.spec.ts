import { inOnePlace, ours, stock } from './library';
import { same, sameAsStock } from './promise';

const echo = (type: string, argument: string) => `query ($v: ${type}) { echo(${argument}: $v) }`;

describe('A variable', () => {
  same('is passed on', { query: 'query ($id: ID!) { book(id: $id) { title } }', variables: { id: 'b2' } });
  same('is passed on to several subgraphs', {
    query: 'query ($n: Int) { items { tags(first: $n) reviews(first: $n) { id } } topRated(first: $n) { id } }',
    variables: { n: 1 },
  });
  same('is passed on to entities', {
    query: 'query ($c: Condition, $n: Int) { books { copies(condition: $c, first: $n) { number } } }',
    variables: { c: 'WORN', n: 1 },
  });
  same('is passed on in a fragment', {
    query: 'query ($n: Int) { book { ...b } } fragment b on Book { copies(first: $n) { number } }',
    variables: { n: 1 },
  });
  same('is used twice', {
    query: 'query ($u: Boolean) { a: book { title(upper: $u) } b: book(id: "b2") { title(upper: $u) } }',
    variables: { u: true },
  });
  same('that is not used is ignored', {
    query: 'query ($u: Boolean) { a: book { title(upper: $u) } }',
    variables: { u: true, more: 1 },
  });
  same('is an enum', { query: 'query ($l: [Language!]!) { languages(of: $l) }', variables: { l: ['ES', 'EU'] } });
  same('is a nested input', {
    query: 'query ($f: ItemFilter) { items(filter: $f) { id } }',
    variables: { f: { any: [{ language: 'ES' }, { ids: ['g1'], any: null }] } },
  });
  same('is part of an input', {
    query: 'query ($l: Language, $i: ID!) { items(filter: { any: [{ language: $l, ids: [$i] }] }) { id } }',
    variables: { l: 'ES', i: 'f1' },
  });
  same('of a custom scalar may be anything', {
    query: echo('Notes', 'notes'),
    variables: { v: { a: [1, null, { b: true }], c: 'x' } },
  });
  same('is a number with a point', { query: echo('Float', 'number'), variables: { v: 1.5 } });
  same('is an integer where numbers may have a point', { query: echo('Float', 'number'), variables: { v: 2 } });
  same('has letters of all kinds', { query: echo('String', 'text'), variables: { v: '"\\\n\u2028é😀\u0000' } });
});

describe('A variable that is absent', () => {
  same('leaves the argument to its default', { query: 'query ($id: ID) { book(id: $id) { id } }' });
  same('leaves its own default', { query: 'query ($id: ID = "b3") { book(id: $id) { id } }' });
  same('leaves its own default on the way to entities', {
    query: 'query ($n: Int = 1) { books { copies(first: $n) { number } } }',
  });
  same('leaves the default within an input', {
    query: 'query ($p: Page) { items(page: $p) { id } }',
    variables: { p: { after: 'x' } },
  });
  same('is absent within an input', { query: 'query ($t: String) { echo(text: $t, filter: { ids: null }) }' });
  same('is absent within an input’s field', {
    query: 'query ($l: Language) { items(filter: { language: $l }) { id } }',
  });
});

describe('A variable that is null', () => {
  same('is null and not its default', {
    query: 'query ($id: ID = "b3") { book(id: $id) { id } }',
    variables: { id: null },
  });
  same('is null for an argument', { query: echo('String', 'text'), variables: { v: null } });
  same('is null within an input', {
    query: echo('ItemFilter', 'filter'),
    variables: { v: { language: null, any: null } },
  });
  same('is null on the way to entities', {
    query: 'query ($c: Condition) { books { copies(condition: $c) { number } } }',
    variables: { c: null },
  });
});

describe('What is coerced', () => {
  same('a value to a list', { query: 'query ($l: [Language!]!) { languages(of: $l) }', variables: { l: 'ES' } });
  same('a value to a list within an input', {
    query: 'query ($f: ItemFilter) { items(filter: $f) { id } }',
    variables: { f: { ids: 'b1' } },
  });
  same('a number to an id', { query: 'query ($id: ID!) { item(id: $id) { id } }', variables: { id: 7 } });
  same('a literal to a list', '{ languages(of: ES) items(filter: { ids: "b1" }) { id } }');
  same('a default to a list', { query: 'query ($l: [Language!]! = ES) { languages(of: $l) }' });
  same('an input’s defaults', 'mutation { borrow(input: { item: "b1", notes: "one" }) { changes } }');
  same('an input’s defaults in a variable', {
    query: 'mutation ($i: BorrowInput!) { borrow(input: $i) { changes } }',
    variables: { i: { item: 'b1' } },
  });
});

describe('Literals', () => {
  same(
    'of all kinds',
    '{ echo(text: "a \\"b\\" \\u00e9", number: -1.5e3, flag: true, notes: { a: [1, 2.5, "x", null, ENUM, { b: false }] }) }',
  );
  same('in blocks', '{ echo(text: """\n    one\n      two\n    """) }');
  same('that are null', '{ echo(text: null, filter: null) book(id: null) { id } }');
});

describe('A variable that does not fit', () => {
  sameAsStock('is refused where it has no value and needs one', { query: 'query ($id: ID!) { item(id: $id) { id } }' });
  sameAsStock('is refused where it is of another type', {
    query: 'query ($n: Int) { book { copies(first: $n) { number } } }',
    variables: { n: 'x' },
  });
  sameAsStock('is refused where an enum has no such value for clients', {
    query: 'query ($c: Condition) { book { copies(condition: $c) { number } } }',
    variables: { c: 'LOST' },
  });
  sameAsStock('is refused where an input has no such field for clients', {
    query: 'query ($p: Page) { items(page: $p) { id } }',
    variables: { p: { hint: 'x' } },
  });
  it('that is called as federation calls what it asks about is refused where both would be sent; stock sends the one as the other', async () => {
    const situation = {
      query: 'query ($representations: Int) { books { copies(first: $representations) { number } } }',
      variables: { representations: 1 },
    };
    expect((await ours(situation)).errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
    expect((await stock(situation)).data).not.toEqual((await inOnePlace(situation)).data);
  });
  same('is called so where nothing stands in its way', {
    query: 'query ($representations: ID!) { book(id: $representations) { title } }',
    variables: { representations: 'b2' },
  });
});
