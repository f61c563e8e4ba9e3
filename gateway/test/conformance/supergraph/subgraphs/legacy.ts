import { byKey, items, oddities, type Book } from '../data';
import { gql } from '../gql';
import { defineSubgraph } from '../subgraph';

/** Of the first federation, as its schema shows: no @link, types extended. And names that JavaScript gives to everything. */
export const legacy = defineSubgraph({
  name: 'legacy',
  typeDefs: gql`
    extend type Query {
      legacyBook: Book
      oddities: [Oddity!]
      oddity(id: ID!, constructor: String, toString: Int): Oddity
      constructor: String
    }

    extend type Book @key(fields: "id") {
      id: ID! @external
      pages: Int @external
      legacyCode: String
      discount: Int @external
      inStock: Int! @external
      "The end of a chain: of what itself requires what requires something."
      stamps: Int @requires(fields: "discount inStock")
      stickers: Int @requires(fields: "pages")
      shelfmark: String
      blurb: String
    }

    type Oddity @key(fields: "id") {
      id: ID!
      constructor(prototype: Int): String
      toString: String
      hasOwnProperty: Int
      valueOf: Boolean
      prototype: String
      length: Int
      then: String
    }
  `,
  resolvers: {
    Query: {
      legacyBook: () => byKey(items, 'b1'),
      oddities: () => oddities,
      oddity: (_: unknown, { id }: { id: string }) => byKey(oddities, id),
      constructor: () => 'built at the root',
    },
    Book: {
      stickers: ({ pages }: Book) => pages && Math.ceil(pages / 100),
      stamps: ({ discount, inStock }: Needs) => (discount === null ? null : 100 - discount - inStock),
    },
  },
});

/** What comes with the reference. */
interface Needs {
  readonly discount: number | null;
  readonly inStock: number;
}
