import type { Subgraph } from '../subgraph';
import { userById, usersOf } from './shop-data';

export const accounts: Subgraph = {
  name: 'accounts',
  sdl: /* GraphQL */ `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])

    type Query {
      me: User
      user(id: ID!): User
      users(shop: ID = ""): [User]
    }

    type User @key(fields: "id") {
      id: ID!
      name: String
      username: String @shareable
      birthday: Int
    }
  `,
  resolvers: {
    Query: {
      me: () => userById('1'),
      user: (_, { id }) => userById(id),
      users: (_, { shop }) => usersOf(shop as string),
    },
    User: { __resolveReference: ({ id }) => userById(id) },
  },
};
