import { buildSchema, getOperationAST, parse } from 'graphql';
import { fragmentsOf } from '../execution/fragments';
import { ASSUMED_ENTRIES, costOf } from './operation-cost';

const schema = buildSchema(`
  type Query { me: Person people(first: Int! = 20): [Person!]! known(first: Int! = 20): People! }
  interface Named { friends(first: Int = 10): [Person!] }
  type Person implements Named { id: ID! friends(first: Int = 10): [Person!] parents: [Person!]! names: [String!]! }
  type People { count: Int! edges: [Edge!]! }
  type Edge { node: Person! }
`);

function cost(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('There is no operation.');
  return costOf({ schema, operation, fragments: fragmentsOf(document) })(variables);
}

it('counts each field one, and what a page has as often as it has entries', () => {
  expect(cost('{ me { id } }')).toBe(2);
  expect(cost('{ people(first: 3) { id } }')).toBe(1 + 3);
  expect(cost('{ people(first: 3) { id friends(first: 5) { id } } }')).toBe(1 + 3 * (2 + 5));
});

it('reads the size of a page where it is: in the document, a variable, or the schema', () => {
  expect(cost('query ($n: Int!) { people(first: $n) { id } }', { n: 7 })).toBe(8);
  expect(cost('query ($n: Int = 7) { people(first: $n) { id } }')).toBe(8);
  expect(cost('query ($n: Int = 7) { people(first: $n) { id } }', { n: 3 })).toBe(4);
  expect(cost('{ people { id } }')).toBe(21);
  expect(cost('query ($n: Int) { me { friends(first: $n) { id } } }')).toBe(1 + 1 + 10);
});

it('counts the lists of a connection by the size of its page, however they are asked for', () => {
  expect(cost('{ known(first: 3) { edges { node { id } } } }')).toBe(1 + 3 * 3);
  expect(cost('{ known(first: 3) { ...F } } fragment F on People { edges { node { id } } }')).toBe(1 + 3 * 3);
  expect(cost('query ($n: Int!) { known(first: $n) { ... { edges { node { id } } } } }', { n: 4 })).toBe(1 + 4 * 3);
});

it('takes lists that have no page size to have some entries', () => {
  expect(cost('{ me { parents { id names } } }')).toBe(1 + 1 + ASSUMED_ENTRIES * 2);
  expect(cost('{ people(first: 3) { parents { id } } }')).toBe(1 + 3 * (1 + ASSUMED_ENTRIES));
  expect(cost('{ known(first: 3) { edges { node { parents { id } } } } }')).toBe(1 + 3 * (3 + ASSUMED_ENTRIES));
});

it('counts one for each field that is asked about the schema', () => {
  expect(cost('{ __schema { types { name fields { name } } } }')).toBe(5);
});

it('is made no cheaper by a size that does not hold', () => {
  expect(cost('{ people(first: -5) { id } }')).toBe(2);
  expect(cost('{ people(first: 0) { id } }')).toBe(2);
});

it('looks into fragments, on interfaces too', () => {
  expect(cost('{ me { ...F ... on Named { friends(first: 4) { id } } } } fragment F on Person { id }')).toBe(
    1 + 1 + 1 + 4,
  );
});
