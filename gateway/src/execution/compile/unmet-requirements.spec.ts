import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { buildSchema, parse } from 'graphql';
import { Requirements } from './requirements';
import { unmetRequirements } from './unmet-requirements';

const sdl = `
  enum join__Graph { A @join__graph(name: "a", url: "") B @join__graph(name: "b", url: "") }
  type Book {
    price(currency: String): Int @join__field(graph: A) @join__field(graph: B, external: true)
    tax: Int @join__field(graph: B, requires: "price(currency: \\"EUR\\")")
  }
  type Query { book: Book }
`;
const requirements = new Requirements(parse(sdl));
const schema = buildSchema(sdl, { assumeValid: true });

const fetch = (serviceName: string, operation: string, requires?: FetchNode['requires']): FetchNode => ({
  kind: 'Fetch',
  serviceName,
  operation,
  operationKind: 'query' as FetchNode['operationKind'],
  operationName: undefined,
  operationDocumentNode: parse(operation),
  ...(requires && { requires }),
});

/** A plan that gets the price so, and then asks for the tax. */
const taxAfter = (price: string, sent: string): PlanNode => ({
  kind: 'Sequence',
  nodes: [
    fetch('a', `{ book { __typename id ${price} } }`),
    {
      kind: 'Flatten',
      path: ['book'],
      node: fetch('b', '{ _entities { ... on Book { tax } } }', [
        {
          kind: 'InlineFragment',
          typeCondition: 'Book',
          selections: [
            { kind: 'Field', name: 'id' },
            { kind: 'Field', name: sent },
          ],
        },
      ]),
    },
  ],
});

const unmet = (plan: PlanNode) => [...unmetRequirements(plan, requirements, schema).values()].flat();

it('is nothing where all is there that is required', () =>
  expect(unmet(taxAfter('price(currency: "EUR")', 'price'))).toEqual([]));

it.each([
  ['is not sent along', taxAfter('price(currency: "EUR")', 'name')],
  ['has other arguments', taxAfter('price(currency: "USD")', 'price')],
  ['has none of its arguments', taxAfter('price', 'price')],
])('is the field whose requirement %s', (_, plan) =>
  expect(unmet(plan)).toEqual([{ type: 'Book', field: 'tax', name: 'tax', within: [] }]),
);

it('is nothing where another name has other arguments', () =>
  expect(unmet(taxAfter('price(currency: "EUR") other: price', 'price'))).toEqual([]));

it('is what a fetch asks for below, where nothing is sent for it', () =>
  expect(unmet(fetch('b', '{ book { id n: tax } }'))).toEqual([
    { type: 'Book', field: 'tax', name: 'n', within: ['book'] },
  ]));

it('is nothing below where what is required stands beside it', () =>
  expect(unmet(fetch('b', '{ book { price tax } }'))).toEqual([]));
