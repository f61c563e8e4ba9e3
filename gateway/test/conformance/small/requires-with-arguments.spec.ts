import { small, type Ref } from './small';

const priced = ({ id }: Ref) => ({ id, weight: 2 });

describe('Fields that require one field with an argument', () => {
  const { answers, federation } = small({
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

  // https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/directives#requires: each has what it asked for.
  it.each([
    [
      '{ product { shipping tax weight } }',
      { shipping: 18, tax: 9, weight: 2 },
      { shipping: 18, tax: null, weight: 2 },
      'tax',
    ],
    [
      '{ product { tax shipping weight } }',
      { tax: 8, shipping: 16, weight: 2 },
      { tax: 8, shipping: null, weight: 2 },
      'shipping',
    ],
  ])(
    'fail where the plan has one for two: %s; stock computes it of the wrong one',
    async (query, wrong, right, failed) => {
      expect((await federation.stock({ query }, {})).data).toEqual({ product: wrong });
      expect(await federation.ours({ query }, {})).toMatchObject({
        data: { product: right },
        errors: [{ message: `Product.${failed} requires what the plan does not get for it. Ask for it on its own.` }],
      });
    },
  );

  it('have it with their own beside the client’s; stock confuses the two', async () => {
    const query = '{ product { price(currency: "EUR") shipping } }';
    expect((await federation.stock({ query }, {})).data).toEqual({ product: { price: 8, shipping: 16 } });
    expect(await federation.ours({ query }, {})).toEqual({ data: { product: { price: 8, shipping: 18 } } });
  });
});
