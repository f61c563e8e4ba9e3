import type { Row, Subgraph } from '../subgraph';
import { productByUpc } from './shop-data';

export const inventory: Subgraph = {
  name: 'inventory',
  sdl: /* GraphQL */ `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires"])

    type Product @key(fields: "upc") {
      upc: String!
      weight: Int @external
      price: Int @external
      inStock: Boolean
      shippingEstimate: Int @requires(fields: "price weight")
    }
  `,
  resolvers: {
    Product: {
      // The price and weight that were sent, so that a gateway that forgets them is found out.
      __resolveReference: ({ upc, price, weight }) => ({ ...productByUpc(upc), price, weight }),
      shippingEstimate,
    },
  },
};

function shippingEstimate({ price, weight }: Row): number | null {
  if (typeof price !== 'number' || typeof weight !== 'number') return null;
  return price > 1000 ? 0 : weight / 2;
}
