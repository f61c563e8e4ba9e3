import { small, type Ref } from './small';

const priced = ({ id }: Ref) => ({ id, weight: 2 });

describe('Fields that require one field with an argument', () => {
  const { answers } = small({
    a: [
      'type Query { product: Product } type Product @key(fields: "id") { id: ID! price(currency: String!): Int weight: Int }',
      {
        Query: { product: () => priced({ id: '1' }) },
        Product: { __resolveReference: priced, price: (_: Ref, { currency }: Ref) => (currency === 'EUR' ? 8 : 9) },
      },
    ],
    b: [
      'type Product @key(fields: "id") { id: ID! price(currency: String!): Int @external weight: Int @external shipping: Int @requires(fields: "price(currency: \\"USD\\") weight") }',
      { Product: { shipping: ({ price, weight }: Ref) => Number(price) * Number(weight) } },
    ],
    c: [
      'type Product @key(fields: "id") { id: ID! price(currency: String!): Int @external tax: Int @requires(fields: "price(currency: \\"EUR\\")") }',
      { Product: { tax: ({ price }: Ref) => Number(price) } },
    ],
  });
  answers('have it with their own', '{ product { shipping } }', { product: { shipping: 18 } });
  answers('have it with their own, each', '{ product { tax } }', { product: { tax: 8 } });
  answers('leave the client’s alone', '{ product { price(currency: "USD") shipping } }', {
    product: { price: 9, shipping: 18 },
  });
});
