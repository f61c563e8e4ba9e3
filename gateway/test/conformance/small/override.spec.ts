import { small, type Ref } from './small';

describe('A field that is taken over', () => {
  const { answers } = small({
    a: [
      `type Query { feed: [Post] }
       interface Post { id: ID! createdAt: String! }
       type ImagePost implements Post @key(fields: "id") { id: ID! createdAt: String! @override(from: "b") }`,
      {
        Query: { feed: () => [{ __typename: 'ImagePost', id: 'i1', createdAt: 'a' }] },
        ImagePost: { __resolveReference: ({ id }: Ref) => ({ id, createdAt: 'a' }) },
      },
    ],
    b: [
      `type Query { otherFeed: [AnotherPost] }
       interface AnotherPost { id: ID! createdAt: String! }
       type ImagePost implements AnotherPost @key(fields: "id") { id: ID! createdAt: String! }
       type TextPost implements AnotherPost @key(fields: "id") { id: ID! createdAt: String! body: String @override(from: "nobody") }`,
      {
        Query: {
          otherFeed: () => [
            { __typename: 'TextPost', id: 't1', createdAt: 'b', body: 'text' },
            { __typename: 'ImagePost', id: 'i2', createdAt: 'b' },
          ],
        },
        ImagePost: { __resolveReference: ({ id }: Ref) => ({ id, createdAt: 'b' }) },
      },
    ],
  });
  answers(
    'in one type of an interface comes from its new owner',
    '{ feed { id createdAt } otherFeed { id createdAt } }',
    {
      feed: [{ id: 'i1', createdAt: 'a' }],
      otherFeed: [
        { id: 't1', createdAt: 'b' },
        { id: 'i2', createdAt: 'a' },
      ],
    },
  );
  answers('from a subgraph that is not there, comes from where it is', '{ otherFeed { ... on TextPost { body } } }', {
    otherFeed: [{ body: 'text' }, {}],
  });
});

describe('A field that is taken over, and required', () => {
  const { answers } = small({
    a: [
      'type Query { user: User } type User @key(fields: "id") { id: ID! name: String @shareable }',
      {
        Query: { user: () => ({ id: '1', name: 'of a' }) },
        User: { __resolveReference: ({ id }: Ref) => ({ id, name: 'of a' }) },
      },
    ],
    b: [
      'type User @key(fields: "id") { id: ID! name: String @override(from: "a") @shareable }',
      { User: { __resolveReference: ({ id }: Ref) => ({ id, name: 'of b' }) } },
    ],
    c: [
      'type User @key(fields: "id") { id: ID! name: String @external shout: String @requires(fields: "name") }',
      { User: { shout: ({ name }: Ref) => `${String(name)}!` } },
    ],
  });
  answers('is required of its new owner', '{ user { shout } }', { user: { shout: 'of b!' } });
  answers('is the same to clients', '{ user { name shout } }', { user: { name: 'of b', shout: 'of b!' } });
});
