import { buildSchema, getOperationAST, parse } from 'graphql';
import { fragmentsOf } from '../execution/fragments';
import { costOf } from './operation-cost';

const schema = buildSchema(`
  type Query { me: Person people(first: Int! = 20): [Person!]! }
  interface Named { friends(first: Int = 10): [Person!] }
  type Person implements Named { id: ID! friends(first: Int = 10): [Person!] }
`);

function cost(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('There is no operation.');
  return costOf({ schema, operation, fragments: fragmentsOf(document), variables });
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

it('is made no cheaper by a size that does not hold', () => {
  expect(cost('{ people(first: -5) { id } }')).toBe(2);
  expect(cost('{ people(first: 0) { id } }')).toBe(2);
});

it('looks into fragments, on interfaces too', () => {
  expect(cost('{ me { ...F ... on Named { friends(first: 4) { id } } } } fragment F on Person { id }')).toBe(
    1 + 1 + 1 + 4,
  );
});
