import { small, type Ref } from './small';

describe('An interface that refers to itself', () => {
  const { answers } = small({
    a: [
      `type Query { product: Product }
       interface Product { samePriceProduct: Product }
       type Book implements Product @key(fields: "id") { id: ID! samePriceProduct: Product }`,
      {
        Product: { __resolveType: () => 'Book' },
        Query: { product: () => ({ id: '1' }) },
        Book: { samePriceProduct: () => ({ id: '2' }) },
      },
    ],
    b: [
      'type Book @key(fields: "id") { id: ID! price: Float }',
      { Book: { __resolveReference: ({ id }: Ref) => ({ id, price: Number(id) }) } },
    ],
  });
  answers(
    'is followed round',
    '{ product { samePriceProduct { __typename ... on Book { id price samePriceProduct { ... on Book { price } } } } ... on Book { price } } }',
    {
      product: {
        samePriceProduct: { __typename: 'Book', id: '2', price: 2, samePriceProduct: { price: 2 } },
        price: 1,
      },
    },
  );
});

describe('An entity by its interface alone', () => {
  const { answers } = small({
    nodes: [
      `type Query { node(id: ID!): Node nodes: [Node!]! }
       interface Node { id: ID! }
       type Product implements Node @key(fields: "id") { id: ID! }
       type Category implements Node @key(fields: "id") { id: ID! }`,
      {
        Query: {
          node: (_: never, { id }: { id?: string }) => ({
            __typename: id?.startsWith('p') ? 'Product' : 'Category',
            id,
          }),
          nodes: () => [
            { __typename: 'Product', id: 'p1' },
            { __typename: 'Category', id: 'c1' },
            { __typename: 'Product', id: 'p2' },
          ],
        },
      },
    ],
    names: [
      `interface Node { id: ID! }
       type Product implements Node @key(fields: "id") { id: ID! name: String }
       type Category implements Node @key(fields: "id") { id: ID! title: String }`,
      {
        Product: { __resolveReference: ({ id }: Ref) => ({ id, name: `product ${String(id)}` }) },
        Category: { __resolveReference: ({ id }: Ref) => ({ id, title: `category ${String(id)}` }) },
      },
    ],
  });
  answers('is found', '{ node(id: "p1") { id __typename ... on Product { name } } }', {
    node: { id: 'p1', __typename: 'Product', name: 'product p1' },
  });
  answers(
    'is found among others',
    '{ nodes { ... on Product { name } ... on Category { title } } a: node(id: "c9") { ... on Category { title } ... on Node { id } } }',
    {
      nodes: [{ name: 'product p1' }, { title: 'category c1' }, { name: 'product p2' }],
      a: { title: 'category c9', id: 'c9' },
    },
  );
});

describe('A field that requires something of an interface', () => {
  const { answers } = small({
    a: [
      `type Query { user: User } type User @key(fields: "id") { id: ID! address: Address }
       interface Address { id: ID! } type Home implements Address @key(fields: "id") { id: ID! city: String } type Work implements Address @key(fields: "id") { id: ID! }`,
      {
        Query: { user: () => ({ id: '1', address: { __typename: 'Home', id: 'h', city: 'Leeds' } }) },
        User: {
          __resolveReference: ({ id }: Ref) => ({ id, address: { __typename: 'Home', id: 'h', city: 'Leeds' } }),
        },
      },
    ],
    b: [
      `type User @key(fields: "id") { id: ID! address: Address @external city: String @requires(fields: "address { id ... on Home { city } }") kind: String @requires(fields: "address { __typename id }") }
       interface Address { id: ID! } type Home implements Address @key(fields: "id") { id: ID! city: String @external } type Work implements Address @key(fields: "id") { id: ID! }`,
      {
        User: {
          city: ({ address }: Ref) => (address as Ref)['city'] ?? null,
          kind: ({ address }: Ref) => (address as Ref)['__typename'],
        },
        Address: { __resolveType: ({ __typename }: Ref) => __typename },
      },
    ],
  });
  answers('has it', '{ user { city } }', { user: { city: 'Leeds' } });
  answers('has it, beside the client', '{ user { address { id __typename } city kind } }', {
    user: { address: { id: 'h', __typename: 'Home' }, city: 'Leeds', kind: 'Home' },
  });
});
