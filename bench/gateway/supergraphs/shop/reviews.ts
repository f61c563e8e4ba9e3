import type { Subgraph } from '../subgraph';
import {
  authorOf,
  productByUpc,
  reviewById,
  reviewedProduct,
  reviewsByUser,
  reviewsOfProduct,
  userById,
} from './shop-data';

export const reviews: Subgraph = {
  name: 'reviews',
  sdl: /* GraphQL */ `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@provides"])

    type Review @key(fields: "id") {
      id: ID!
      body: String
      product: Product
      author: User @provides(fields: "username")
    }

    type User @key(fields: "id") {
      id: ID!
      username: String @external
      reviews: [Review]
    }

    type Product @key(fields: "upc") {
      upc: String!
      reviews: [Review]
    }
  `,
  resolvers: {
    Review: {
      __resolveReference: ({ id }) => reviewById(id),
      product: reviewedProduct,
      author: authorOf,
    },
    User: { __resolveReference: ({ id }) => userById(id), reviews: reviewsByUser },
    Product: { __resolveReference: ({ upc }) => productByUpc(upc), reviews: reviewsOfProduct },
  },
};
