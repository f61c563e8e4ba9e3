import { small, type Ref } from './small';

describe('An interface’s object that may not be asked for itself', () => {
  const { answers } = small({
    a: [
      `type Query { product: Product }
       interface Product @key(fields: "id") { id: ID! data: String }
       type Bread implements Product @key(fields: "id") { id: ID! data: String }`,
      {
        Query: { product: () => ({ __typename: 'Bread', id: '1', data: 'dough' }) },
        Product: {
          __resolveReference: ({ id }: Ref) => ({ __typename: 'Bread', id, data: 'dough' }),
          __resolveType: () => 'Bread',
        },
        Bread: { __resolveReference: ({ id }: Ref) => ({ id, data: 'dough' }) },
      },
    ],
    b: [
      `type Query { b: Product }
       type Product @key(fields: "id", resolvable: false) @interfaceObject { id: ID! }`,
      { Query: { b: () => ({ id: '2' }) } },
    ],
  });
  answers('is asked for elsewhere', '{ product { id data } b { id data ... on Bread { data } __typename } }', {
    product: { id: '1', data: 'dough' },
    b: { id: '2', data: 'dough', __typename: 'Bread' },
  });
  answers('is its key to clients who want no more', '{ b { id } }', { b: { id: '2' } });
});

describe('An interface’s fields from an object of it, through a third subgraph', () => {
  const { answers } = small({
    media: [
      `interface Media @key(fields: "id") { id: ID! }
       type Book implements Media @key(fields: "id") { id: ID! }
       type Movie implements Media @key(fields: "id") { id: ID! }
       type Query { media(id: ID!): Media }`,
      {
        Media: {
          __resolveReference: ({ id }: Ref) => ({ id, __typename: String(id).startsWith('b') ? 'Book' : 'Movie' }),
          __resolveType: ({ id }: Ref) => (String(id).startsWith('b') ? 'Book' : 'Movie'),
        },
        Query: {
          media: (_: never, { id }: { id?: string }) => ({ id, __typename: id?.startsWith('b') ? 'Book' : 'Movie' }),
        },
      },
    ],
    authors: [
      'type Media @key(fields: "id") @interfaceObject { id: ID! author: Author } type Author { name: String }',
      { Media: { __resolveReference: ({ id }: Ref) => ({ id, author: { name: `of ${String(id)}` } }) } },
    ],
    playlists: [
      'type Media @key(fields: "id") @interfaceObject { id: ID! } type Query { playlist: [Media!]! }',
      { Query: { playlist: () => [{ id: 'b1' }, { id: 'm1' }] } },
    ],
  });
  answers('are had', '{ playlist { id author { name } } }', {
    playlist: [
      { id: 'b1', author: { name: 'of b1' } },
      { id: 'm1', author: { name: 'of m1' } },
    ],
  });
  answers(
    'are had by type',
    '{ playlist { __typename ... on Book { author { name } } ... on Movie { id } } media(id: "m2") { author { name } } }',
    {
      playlist: [
        { __typename: 'Book', author: { name: 'of b1' } },
        { __typename: 'Movie', id: 'm1' },
      ],
      media: { author: { name: 'of m2' } },
    },
  );
});
