import type { Subgraph } from '../subgraph';
import { productByUpc, productsOf } from './shop-data';

export const products: Subgraph = {
  name: 'products',
  sdl: /* GraphQL */ `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])

    type Query {
      topProducts(first: Int = 5, shop: ID = ""): [Product]
    }

    type Product @key(fields: "upc") {
      upc: String!
      name: String
      price: Int
      weight: Int
    }
  `,
  resolvers: {
    Query: { topProducts: (_, { first, shop }) => productsOf(shop as string, first as number) },
    Product: { __resolveReference: ({ upc }) => productByUpc(upc) },
  },
};
