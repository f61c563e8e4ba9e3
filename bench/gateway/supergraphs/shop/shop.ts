import type { SupergraphUnderTest } from '../supergraph-under-test';
import { accounts } from './accounts';
import { inventory } from './inventory';
import { products } from './products';
import { reviews } from './reviews';

const selections = /* GraphQL */ `
  fragment User on User {
    id
    username
    name
  }

  fragment Review on Review {
    id
    body
  }

  fragment Product on Product {
    inStock
    name
    price
    shippingEstimate
    upc
    weight
  }

  fragment Written on User {
    ...User
    reviews {
      ...Review
      product {
        ...Product
      }
    }
  }

  fragment Reviewed on Product {
    ...Product
    reviews {
      ...Review
      author {
        ...Written
      }
    }
  }
`;

/**
 * The shape of the public benchmark of gateways (graphql-hive/graphql-gateways-benchmark): its types, fields and query,
 * and data of the same amount, so that numbers can be held against those published. One request takes 16 fetches and is
 * answered with 88 kB.
 */
export const shop: SupergraphUnderTest = {
  name: 'shop',
  subgraphs: async () => [accounts, products, inventory, reviews],
  identical: [
    {
      query: /* GraphQL */ `
        query Shop {
          users {
            ...User
            reviews {
              ...Review
              product {
                ...Reviewed
              }
            }
          }
          topProducts {
            ...Reviewed
          }
        }
        ${selections}
      `,
    },
  ],
  different: (number) => [
    {
      query: /* GraphQL */ `
        query Shop($shop: ID!) {
          users(shop: $shop) {
            ...User
            reviews {
              ...Review
              product {
                ...Reviewed
              }
            }
          }
          topProducts(shop: $shop) {
            ...Reviewed
          }
        }
        ${selections}
      `,
      variables: { shop: String(number) },
    },
  ],
};
