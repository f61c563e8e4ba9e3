import { branches, byKey, items } from '../data';
import { gql } from '../gql';
import { defineSubgraph } from '../subgraph';

type Branch = (typeof branches)[number];

/** Knows branches by their address alone, adds to a value type, and has lists of lists: of numbers, and of items whatever they are. */
export const places = defineSubgraph({
  name: 'places',
  typeDefs: gql`
    extend schema
      @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@interfaceObject"])

    type Item @key(fields: "id") @interfaceObject {
      id: ID!
      shelvedAt: Branch
    }

    type Address {
      city: String! @shareable
      street: String! @shareable
      postcode: String
    }

    type Branch @key(fields: "address { city street }") {
      address: Address @shareable
      hours: [[Int]]
      shelves: [[Item]]
    }
  `,
  resolvers: {
    Item: {
      shelvedAt: ({ id }: { id: string }) => branches.find(({ shelfIds }) => shelfIds.flat().includes(id)),
    },
    Branch: {
      shelves: ({ shelfIds }: Branch) => shelfIds.map((shelf) => shelf && shelf.map((id) => byKey(items, id))),
    },
  },
});
