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
    Book: { stickers: ({ pages }: Book) => pages && Math.ceil(pages / 100) },
  },
});
