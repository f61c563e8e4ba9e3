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

const drawn = fc.sample(ours, { numRuns: 1_000, seed: 1 });

it('writes operations that are valid, and given variables that suit them', async () => {
  for (const { document, operationName, variables } of drawn) {
    const parsed = parse(document);
    expect({ document, errors: validate(schema, parsed) }).toEqual({ document, errors: [] });
    const { errors } = await execute({ schema, document: parsed, operationName, variableValues: variables });
    // Errors in finding values are this schema's, which has no resolvers; those of the request have no path.
    expect({ document, variables, errors: errors?.filter(({ path }) => !path) ?? [] }).toMatchObject({ errors: [] });
  }
});

it.each<[string, number, (request: RandomRequest) => boolean]>([
  ['a mutation', 0.1, ({ document }) => /^mutation/m.test(document)],
  ['several operations', 0.05, ({ document }) => /^(query|mutation) Other/m.test(document)],
  ['an alias', 0.5, ({ document }) => /\w: \w+[ (\n]/.test(document)],
  ['__typename', 0.3, ({ document }) => /__typename/.test(document)],
  ['__typename by another name', 0.2, ({ document }) => /\w: __typename/.test(document)],
  ['an inline fragment on an object', 0.1, ({ document }) => /\.\.\. on (Book|Film|Person)/.test(document)],
  ['an inline fragment on an interface', 0.1, ({ document }) => /\.\.\. on (Item|Named)/.test(document)],
  ['an inline fragment on a union', 0.05, ({ document }) => /\.\.\. on Media/.test(document)],
  ['an inline fragment of no type', 0.03, ({ document }) => /\.\.\. (@|\{)/.test(document)],
  ['a named fragment', 0.2, ({ document }) => /^fragment/m.test(document)],
  ['a named fragment spread twice', 0.05, ({ document }) => /\.\.\.(F\d+)\b[\s\S]*\.\.\.\1\b/.test(document)],
  ['a condition from a variable', 0.2, ({ document }) => /@(skip|include)\(if: \$/.test(document)],
  ['a condition on a fragment', 0.1, ({ document }) => /\.\.\..*@(skip|include)/.test(document)],
  ['both conditions', 0.1, ({ document }) => /@skip.*@include/.test(document)],
  ['a variable with a default', 0.2, ({ document }) => /\$v\d+: \S+ = /.test(document)],
  ['a variable in an input object', 0.05, ({ document }) => /\{[^}\n]*\w: \$v/.test(document)],
  ['a variable given null', 0.02, ({ variables }) => Object.values(variables).includes(null)],
  ['a variable twice', 0.1, ({ document }) => /(\$v\d+)\b(?!:)[\s\S]*\1\b(?!:)/.test(document)],
  [
    'no value for a variable',
    0.1,
    ({ document, variables }) => /\$v\d+:/.test(document) && Object.keys(variables).length === 0,
  ],
])('draws %s, in a share above %d', (_, share, has) => {
  expect(drawn.filter(has).length / drawn.length).toBeGreaterThan(share);
});

it('makes what fails small', () => {
  const run = fc.check(
    fc.property(ours, ({ document }) => !/minutes/.test(document)),
    { seed: 1, numRuns: 1_000 },
  );
  expect(run.counterexample?.[0].document).toMatchInlineSnapshot(`
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
