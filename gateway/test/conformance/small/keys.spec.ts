import { small, type Ref } from './small';

describe('A key of which others know less and less', () => {
  const { answers } = small({
    list: [
      `type Query { lists: [List!]! }
       type List @key(fields: "items { id pid }") { items: [Item!]! }
       type Item @key(fields: "id pid") { id: ID! pid: ID }`,
      {
        Query: {
          lists: () => [
            {
              items: [
                { id: '1', pid: 'p1' },
                { id: '2', pid: null },
              ],
            },
          ],
        },
      },
    ],
    first: [
      `type List @key(fields: "items { id pid }") { items: [Item!]! first: Item }
       type Item @key(fields: "id") { id: ID! pid: ID @shareable }`,
      { List: { __resolveReference: ({ items }: Ref) => ({ items, first: (items as Ref[])[0] }) } },
    ],
    names: [
      'type Item @key(fields: "id") { id: ID! name: String }',
      { Item: { __resolveReference: ({ id }: Ref) => ({ id, name: `item ${String(id)}` }) } },
    ],
  });
  answers('is followed with lists and nulls in it', '{ lists { first { name pid } items { name } } }', {
    lists: [{ first: { name: 'item 1', pid: 'p1' }, items: [{ name: 'item 1' }, { name: 'item 2' }] }],
  });
});

describe('A value that only its parent leads to', () => {
  const { answers } = small({
    a: [
      'type Query { product: Product } type Product @key(fields: "id") { id: ID! category: Category @shareable } type Category @shareable { name: String }',
      {
        Query: { product: () => ({ id: '1', category: { name: 'n' } }) },
        Product: { __resolveReference: ({ id }: Ref) => ({ id, category: { name: 'n' } }) },
      },
    ],
    b: [
      'type Product @key(fields: "id") { id: ID! category: Category @shareable } type Category { details: Details } type Details { text: String products: [Product] }',
      {
        Product: { category: ({ id }: Ref) => ({ details: { text: `of ${String(id)}`, products: [{ id: '2' }] } }) },
      },
    ],
    c: [
      'type Product @key(fields: "id") { id: ID! price: Int }',
      { Product: { __resolveReference: ({ id }: Ref) => ({ id, price: Number(id) * 10 }) } },
    ],
  });
  answers('is had by way of it', '{ product { category { details { text } } } }', {
    product: { category: { details: { text: 'of 1' } } },
  });
  answers(
    'is put together',
    '{ product { category { name details { text products { price category { name details { text } } } } } } }',
    {
      product: {
        category: {
          name: 'n',
          details: { text: 'of 1', products: [{ price: 20, category: { name: 'n', details: { text: 'of 2' } } }] },
        },
      },
    },
  );
});

describe('A key that is external and nothing more', () => {
  const { answers } = small({
    a: [
      'type Query { product: Product } type Product @key(fields: "id") { id: ID! name: String }',
      { Query: { product: () => ({ id: '1', name: 'n' }) } },
    ],
    b: [
      'type Product @key(fields: "id") @extends { id: ID! @external price: Float }',
      { Product: { __resolveReference: ({ id }: Ref) => ({ id, price: Number(id) }) } },
    ],
  });
  answers('is a key', '{ product { price id name } }', { product: { price: 1, id: '1', name: 'n' } });
});
