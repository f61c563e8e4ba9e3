import { small, type Ref } from './small';

describe('Fields of one name whose types differ', () => {
  const { answers } = small({
    users: [
      `type Query { accounts: [Account!]! }
       union Account = User | Admin
       type User @key(fields: "id") { id: ID! nick: String }
       type Admin @key(fields: "id") { id: ID nick: String! }`,
      {
        Query: {
          accounts: () => [
            { __typename: 'User', id: 'u', nick: 'n' },
            { __typename: 'Admin', id: 'a', nick: 'm' },
          ],
        },
      },
    ],
    names: [
      `type User @key(fields: "id") { id: ID! name: String }
       type Admin @key(fields: "id") { id: ID name: String! }`,
      {
        User: { __resolveReference: ({ id }: Ref) => ({ id, name: `user ${String(id)}` }) },
        Admin: { __resolveReference: ({ id }: Ref) => ({ id, name: `admin ${String(id)}` }) },
      },
    ],
  });
  answers(
    'are kept apart where they are keys',
    '{ accounts { ... on User { name } ... on Admin { adminName: name } } }',
    {
      accounts: [{ name: 'user u' }, { adminName: 'admin a' }],
    },
  );
  answers(
    'are kept apart where the client asks for both',
    '{ accounts { ... on User { id nick } ... on Admin { key: id n: nick name } } }',
    {
      accounts: [
        { id: 'u', nick: 'n' },
        { key: 'a', n: 'm', name: 'admin a' },
      ],
    },
  );
});

describe('A field that two share, of unions that each knows in part', () => {
  const text = ({ id }: Ref) => ({ id, title: `of ${String(id)}`, block: { __typename: 'Text', text: 't' } });
  const { answers } = small({
    a: [
      `type Query { home: Page } type Page @key(fields: "id") { id: ID! block: Block @shareable } union Block = Text | Image
       type Text @shareable { text: String } type Image { url: String }`,
      { Query: { home: () => text({ id: 'p' }) }, Page: { __resolveReference: text } },
    ],
    b: [
      `type Query { other: Page } type Page @key(fields: "id") { id: ID! block: Block @shareable title: String } union Block = Text | Video
       type Text @shareable { text: String } type Video { length: Int }`,
      { Query: { other: () => text({ id: 'q' }) }, Page: { __resolveReference: text } },
    ],
  });
  const all = '{ __typename ... on Text { text } ... on Image { url } ... on Video { length } }';
  answers('is of what both know', `{ home { title block ${all} } other { block ${all} } }`, {
    home: { title: 'of p', block: { __typename: 'Text', text: 't' } },
    other: { block: { __typename: 'Text', text: 't' } },
  });
});

describe('A directive of clients’ own', () => {
  const sdl = 'directive @note(text: String = "x") on FIELD';
  const { answers } = small({
    a: [
      `${sdl} type Query { a: A } type A @key(fields: "id") { id: ID! name: String }`,
      { Query: { a: () => ({ id: '1', name: 'n' }) } },
    ],
    b: [
      `${sdl} type A @key(fields: "id") { id: ID! size: Int }`,
      { A: { __resolveReference: ({ id }: Ref) => ({ id, size: 4 }) } },
    ],
  });
  answers(
    'is sent along',
    { query: 'query ($t: String) { a @note { name @note(text: $t) size @note(text: "y") } }', variables: { t: 'z' } },
    { a: { name: 'n', size: 4 } },
  );
});
