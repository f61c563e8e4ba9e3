import { buildSchema, getOperationAST, parse, print } from 'graphql';
import { fragmentsOf } from '../fragments';
import { PlanNames } from './plan-names';
import { plannable } from './plannable';
import { reservedNames } from './reserved-names';
import { covers } from './type-conditions';

const supergraph = `
  directive @join__type(graph: String, isInterfaceObject: Boolean) on INTERFACE
  directive @join__field(graph: String, requires: String) on FIELD_DEFINITION
  type Query { item: Item find: [Find] book: Book }
  type Mutation { lend(id: ID!): Book }
  interface Item @join__type(graph: "REVIEWS", isInterfaceObject: true) {
    id: ID!
    title: String
    headline: String @join__field(graph: "REVIEWS", requires: "title")
    rank(by: Int, to: Int): Int
  }
  type Book implements Item {
    id: ID!
    title: String
    headline: String
    pages: Int
    rank(by: Int, to: Int): Int
    spine(upper: Boolean): String
    label: String @join__field(graph: "POSTAGE", requires: "spine(upper: true)")
  }
  type Film implements Item { id: ID! title: String headline: String rank(by: Int, to: Int): Int minutes: Int }
  type Game implements Item { id: ID! title: String headline: String rank(by: Int, to: Int): Int }
  union Find = Book | Film
`;
const schema = buildSchema(supergraph);
const reserved = reservedNames(parse(supergraph), schema);

/** How it is put to the planner, on one line. */
function plain(query: string, holds: Record<string, boolean> = {}): string | undefined {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('There is no operation.');
  const written = plannable(operation, {
    schema,
    names: new PlanNames(document, reserved),
    hoisted: new Set(['Item.headline']),
    fragments: fragmentsOf(document),
    holds: (name) => holds[name] === true,
    covers: (condition, typeName) => covers(schema, condition, typeName),
  });
  return written && print(written.selectionSet).replace(/\s+/g, ' ');
}

it('decides conditions', () => {
  expect(plain('query ($a: Boolean!) { book { id @include(if: $a) title @skip(if: $a) } }', { a: true })).toBe(
    '{ book { id } }',
  );
  expect(plain('{ book @skip(if: true) { id } }')).toBeUndefined();
});

it('asks for a mutation once, however often it stands there', () => {
  const twice = 'mutation ($a: Boolean!) { lend(id: "1") { id } lend(id: "1") @include(if: $a) { title } }';
  expect(plain(twice, { a: true })).toBe('{ lend(id: "1") { id title } }');
});

it('leaves out fragments that say nothing about a type, and the names of types that are known', () => {
  expect(plain('{ ... on Query { book { ... on Item { id } ...p __typename } } } fragment p on Book { pages }')).toBe(
    '{ book { id pages } }',
  );
});

it('asks for the name of a type that is not known before all else', () => {
  expect(plain('{ item { ... on Book { pages __typename } } }')).toBe('{ item { __typename ... on Book { pages } } }');
});

it('spells out unions in conditions', () => {
  expect(plain('{ item { ... on Find { ... on Item { title } } } }')).toBe(
    '{ item { __typename ... on Book { title } ... on Film { title } } }',
  );
});

it('gives other names to what the planner could confuse with what it adds', () => {
  expect(plain('{ book { id: title n: pages } }')).toBe('{ book { id__title: title n: pages } }');
  expect(plain('{ book { spine label } }')).toBe('{ book { spine__spine: spine label } }');
  expect(plain('{ book { id: title id__title: pages } }')).toBe('{ book { id__title_: title id__title: pages } }');
});

it('tells apart what one name means on two types, where a subgraph knows only their interface', () => {
  expect(plain('{ item { ... on Book { n: rank(by: 1) } ... on Film { n: rank(by: 2) } } }')).toBe(
    '{ item { __typename ... on Book { n: rank(by: 1) } ... on Film { n__rank: rank(by: 2) } } }',
  );
  expect(plain('{ item { n: rank(by: 1, to: 2) n: rank(to: 2, by: 1) } }')).toBe(
    '{ item { __typename n: rank(by: 1, to: 2) } }',
  );
});

it('asks of all objects of an interface what the planner cannot plan for some', () => {
  expect(plain('{ item { ... on Book { headline pages } } }')).toBe(
    '{ item { __typename headline ... on Book { pages } } }',
  );
});

it('fetches nothing for what is about the schema', () => {
  expect(plain('{ __typename __schema { queryType { name } } }')).toBeUndefined();
});
