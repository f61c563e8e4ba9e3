import { small } from './small';

const link = (...names: string[]): string =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", ${names.map((name) => `"${name}"`).join()}])`;

/** Nobody should believe that a rule is kept which the gateway does not know. */
describe('A supergraph is refused, by stock as well, that has', () => {
  it.each([
    [
      '@context',
      `${link('@context', '@fromContext')} type Query { user: User } type User @key(fields: "id") @context(name: "user") { id: ID! locale: String note: Note }
       type Note @key(fields: "id") { id: ID! text(locale: String @fromContext(field: "$user { locale }")): String }`,
    ],
    ['@authenticated', `${link('@authenticated')} type Query { user: String @authenticated }`],
    ['@requiresScopes', `${link('@requiresScopes')} type Query { user: String @requiresScopes(scopes: [["a"]]) }`],
    ['@policy', `${link('@policy')} type Query { user: String @policy(policies: [["a"]]) }`],
  ])('%s', (name, sdl) => {
    expect(() => small({ a: [sdl] })).toThrow(new RegExp(name.slice(1)));
  });
});
