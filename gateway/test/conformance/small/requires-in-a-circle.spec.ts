import { small, type Ref } from './small';

/**
 * https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/directives#requires: what is required
 * is there. Apollo's planner asks for the second link of such a chain without what that requires.
 */
describe('A chain of requirements that comes back to where it began', () => {
  const { federation } = small({
    a: [
      'type Query { book: Book } type Book @key(fields: "id") { id: ID! pages: Int }',
      {
        Query: { book: () => ({ id: '1', pages: 100 }) },
        Book: { __resolveReference: ({ id }: Ref) => ({ id, pages: 100 }) },
      },
    ],
    b: [
      'type Book @key(fields: "id") { id: ID! pages: Int @external weight: Int @requires(fields: "pages") discount: Int @external postage: Int @requires(fields: "discount") }',
      {
        Book: {
          weight: ({ pages }: Ref) => (pages === undefined ? null : Number(pages) * 2),
          postage: ({ discount }: Ref) => (discount == null ? null : 50 - Number(discount)),
        },
      },
    ],
    c: [
      'type Book @key(fields: "id") { id: ID! weight: Int @external discount: Int @requires(fields: "weight") }',
      { Book: { discount: ({ weight }: Ref) => (weight == null ? null : Number(weight) / 10) } },
    ],
  });
  const right = { book: { postage: 30 } };

  it('is wrong with stock', async () => {
    expect((await federation.stock({ query: '{ book { postage } }' }, {})).data).toEqual({ book: { postage: null } });
  });

  it('is right, or an error says that it is not', async () => {
    const { data, errors } = await federation.ours({ query: '{ book { postage } }' }, {});
    if (!errors) expect(data).toEqual(right);
  });

  it('is right where it does not come back', async () => {
    expect((await federation.ours({ query: '{ book { discount weight } }' }, {})).data).toEqual({
      book: { discount: 20, weight: 200 },
    });
  });
});
