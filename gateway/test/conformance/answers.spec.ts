import { ours, stock } from './library';

/** What each gateway says where a subgraph sends, for entities, what it should not. */
const asked = (query: string, of: string, sends: string) => {
  const spoil = (subgraph: string, answer: string): string => (subgraph === of ? sends : answer);
  return Promise.all([ours({ query, spoil }), stock({ query, spoil })]);
};

const seen = ({ data, errors = [] }: Awaited<ReturnType<typeof ours>>) => ({
  data: JSON.stringify(data),
  paths: errors.map(({ path }) => path?.join('.') ?? ''),
});

const nothingOfRating = (title: string) => ({
  data: `{"book":{"title":"${title}","rating":null}}`,
  paths: ['book.rating'],
});

/**
 * https://spec.graphql.org/October2021/#sec-Handling-Field-Errors: what could not be had is null, and `errors` says so at its
 * place. Stock says so without a place, and in some of these cases not at all.
 */
describe('A subgraph that sends', () => {
  const query = '{ book { title rating } }';
  const book = 'Governing the Commons';

  it.each([
    ['text', 'Bad gateway'],
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['neither data nor errors', '{}'],
    ['data that is no object', '{"data":"x"}'],
    ['no data and an error', '{"data":null,"errors":[{"message":"no"}]}'],
    ['an error alone', '{"errors":[{"message":"no"}]}'],
    ['too few entities', '{"data":{"_entities":[]}}'],
    ['too many entities', '{"data":{"_entities":[{"rating":1},{"rating":2}]}}'],
    ['no entities', '{"data":{"_entities":null}}'],
    ['something else than entities', '{"data":{"_entities":{"rating":1}}}'],
    ['other data', '{"data":{"rating":1}}'],
    [
      'an error for the entities as a whole',
      '{"data":{"_entities":null},"errors":[{"message":"no","path":["_entities"]}]}',
    ],
    ['an error for one entity', '{"data":{"_entities":[null]},"errors":[{"message":"no","path":["_entities",0]}]}'],
    [
      'an error for one field',
      '{"data":{"_entities":[{"rating":null}]},"errors":[{"message":"no","path":["_entities",0,"rating"]}]}',
    ],
    ['a value of another type', '{"data":{"_entities":[{"rating":"x"}]}}'],
    ['an object for a value', '{"data":{"_entities":[{"rating":{}}]}}'],
  ])('%s fails its fields and no others', async (_, sends) => {
    const [mine, theirs] = await asked(query, 'reviews', sends);
    expect(seen(mine)).toEqual(nothingOfRating(book));
    expect(seen(theirs).data).toEqual(seen(mine).data);
  });

  it.each([
    ['one entity as null', '{"data":{"_entities":[null]}}'],
    ['an entity without the field', '{"data":{"_entities":[{}]}}'],
    ['null for the field', '{"data":{"_entities":[{"rating":null}]}}'],
  ])('%s has nothing to say of it', async (_, sends) => {
    const [mine, theirs] = await asked(query, 'reviews', sends);
    expect(seen(mine)).toEqual({ data: `{"book":{"title":"${book}","rating":null}}`, paths: [] });
    expect(seen(theirs)).toEqual(seen(mine));
  });

  it('an error without a path has it told without one, and its data taken', async () => {
    const [mine, theirs] = await asked(
      query,
      'reviews',
      '{"data":{"_entities":[{"rating":3}]},"errors":[{"message":"slow"}]}',
    );
    expect(mine).toMatchObject({ data: { book: { title: book, rating: 3 } }, errors: [{ message: 'slow' }] });
    expect(seen(theirs)).toEqual(seen(mine));
  });

  it.each([
    ['that is not there', '["_entities",4,"rating"]'],
    ['in something that has a value', '["_entities",0,"rating"]'],
    ['that is no path', '"rating"'],
    ['that is empty', '[]'],
  ])('an error with a path %s has it told, and its data taken', async (_, path) => {
    const [mine, theirs] = await asked(
      query,
      'reviews',
      `{"data":{"_entities":[{"rating":3}]},"errors":[{"message":"slow","path":${path}}]}`,
    );
    expect(mine).toMatchObject({ data: { book: { title: book, rating: 3 } }, errors: [{ message: 'slow' }] });
    expect(JSON.stringify(theirs.data)).toBe(JSON.stringify(mine.data));
  });

  it('the same error twice has it told twice, as stock does', async () => {
    const error = '{"message":"no","path":["_entities",0,"rating"]}';
    const [mine, theirs] = await asked(
      query,
      'reviews',
      `{"data":{"_entities":[{"rating":null}]},"errors":[${error},${error}]}`,
    );
    expect(mine.errors).toHaveLength(2);
    expect(theirs.errors).toHaveLength(2);
  });

  it('more than it was asked for has it left out', async () => {
    const [mine, theirs] = await asked(
      query,
      'reviews',
      '{"data":{"_entities":[{"rating":3,"secret":1}]},"extensions":{"a":1}}',
    );
    expect(seen(mine)).toEqual({ data: `{"book":{"title":"${book}","rating":3}}`, paths: [] });
    expect(seen(theirs)).toEqual(seen(mine));
  });

  it('fields in another order has them in the client’s', async () => {
    const [mine, theirs] = await asked(
      '{ book { title pages subtitle } }',
      'catalogue',
      '{"data":{"book":{"subtitle":"s","pages":1,"title":"t"}}}',
    );
    expect(seen(mine)).toEqual({ data: '{"book":{"title":"t","pages":1,"subtitle":"s"}}', paths: [] });
    expect(seen(theirs)).toEqual(seen(mine));
  });

  it('what is named like what everything in JavaScript has, changes nothing of JavaScript’s', async () => {
    const [mine] = await asked(
      query,
      'reviews',
      '{"data":{"_entities":[{"rating":3,"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}]}}',
    );
    expect(seen(mine).data).toBe(`{"book":{"title":"${book}","rating":3}}`);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
