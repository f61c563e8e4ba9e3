import fc from 'fast-check';
import { buildSchema, execute, parse, validate } from 'graphql';
import { requests } from './arbitrary-operation';
import type { RandomRequest } from './write-document';

const schema = buildSchema(
  `
  type Query {
    shelf(id: ID!, first: Int = 3): Shelf
    find(where: Where, sort: [Sort!], page: Page! = { size: 2 }): [Item!]!
    media: [Media]
  }
  type Mutation {
    lend(input: Lend!): Book
  }
  type Shelf { id: ID! items(kinds: [Kind!]): [Item] owner: Person }
  interface Named { name: String }
  interface Item implements Named { id: ID! name: String next: Item tags(prefix: String): [String!] }
  type Book implements Item & Named { id: ID! name: String next: Item tags(prefix: String): [String!] pages: Int by: [Person!]! }
  type Film implements Item & Named { id: ID! name: String next: Book tags(prefix: String): [String!] minutes: Int by: Person }
  type Person implements Named { id: ID! name: String likes(at: Float, strict: Boolean! = false): [Media!] }
  union Media = Book | Film
  enum Kind { BOOK FILM }
  enum Sort { NAME PAGES }
  input Where { kind: Kind and: [Where!] name: String pages: Range }
  input Range { from: Int to: Int! = 9 }
  input Page { size: Int! after: ID }
  input Lend { book: ID! to: ID!, days: Int }
`,
);

const ours = requests({
  schema,
  depth: 4,
  scalars: (scalar) =>
    scalar === 'Boolean'
      ? fc.boolean()
      : scalar === 'Int'
        ? fc.nat(9)
        : scalar === 'Float'
          ? fc.constant(0.5)
          : fc.constantFrom('x', 'y'),
});

const drawn = fc.sample(ours, { numRuns: 600, seed: 1 });

it('writes operations that are valid, and given variables that suit them', async () => {
  for (const { query, operationName, variables } of drawn) {
    const document = parse(query);
    expect({ query, errors: validate(schema, document) }).toEqual({ query, errors: [] });
    const { errors } = await execute({ schema, document, operationName, variableValues: variables });
    // Errors in finding values are this schema's, which has no resolvers; those of the request have no path.
    expect({ query, variables, errors: errors?.filter(({ path }) => !path) ?? [] }).toMatchObject({ errors: [] });
  }
});

it.each<[string, number, (request: RandomRequest) => boolean]>([
  ['a mutation', 0.1, ({ query }) => /^mutation/m.test(query)],
  ['several operations', 0.05, ({ query }) => /^(query|mutation) Other/m.test(query)],
  ['an alias', 0.5, ({ query }) => /\w: \w+[ (\n]/.test(query)],
  ['__typename', 0.3, ({ query }) => /__typename/.test(query)],
  ['__typename by another name', 0.2, ({ query }) => /\w: __typename/.test(query)],
  ['an inline fragment on an object', 0.1, ({ query }) => /\.\.\. on (Book|Film|Person)/.test(query)],
  ['an inline fragment on an interface', 0.1, ({ query }) => /\.\.\. on (Item|Named)/.test(query)],
  ['an inline fragment on a union', 0.05, ({ query }) => /\.\.\. on Media/.test(query)],
  ['an inline fragment of no type', 0.03, ({ query }) => /\.\.\. (@|\{)/.test(query)],
  ['a named fragment', 0.2, ({ query }) => /^fragment/m.test(query)],
  ['a named fragment spread twice', 0.05, ({ query }) => /\.\.\.(F\d+)\b[\s\S]*\.\.\.\1\b/.test(query)],
  ['a condition from a variable', 0.2, ({ query }) => /@(skip|include)\(if: \$/.test(query)],
  ['a condition on a fragment', 0.1, ({ query }) => /\.\.\..*@(skip|include)/.test(query)],
  ['both conditions', 0.1, ({ query }) => /@skip.*@include/.test(query)],
  ['a variable with a default', 0.2, ({ query }) => /\$v\d+: \S+ = /.test(query)],
  ['a variable in an input object', 0.05, ({ query }) => /\{[^}\n]*\w: \$v/.test(query)],
  ['a variable given null', 0.02, ({ variables }) => Object.values(variables).includes(null)],
  ['a variable twice', 0.1, ({ query }) => /(\$v\d+)\b(?!:)[\s\S]*\1\b(?!:)/.test(query)],
  [
    'no value for any variable',
    0.02,
    ({ query, variables }) => /\$v\d+:/.test(query) && Object.keys(variables).length === 0,
  ],
])('draws %s, in a share above %d', (_, share, has) => {
  expect(drawn.filter(has).length / drawn.length).toBeGreaterThan(share);
});

it('makes what fails small', () => {
  const run = fc.check(
    fc.property(ours, ({ query }) => !/minutes/.test(query)),
    { seed: 1, numRuns: 1_000 },
  );
  expect(run.counterexample?.[0].query).toMatchInlineSnapshot(`
   "query Asked {
     __typename
   }

   query Other {
     find {
       ... on Film {
         ... on Film {
           minutes
           __typename
         }
       }
       __typename
     }
   }"
  `);
});
