import { byKey, items, members, reviews as written, type Item } from '../data';
import { gql } from '../gql';
import { defineSubgraph } from '../subgraph';

type Review = (typeof written)[number];

/** Adds to every item without knowing what an item is; the first of those that mutate. */
export const reviews = defineSubgraph({
  name: 'reviews',
  typeDefs: gql`
    extend schema
      @link(
        url: "https://specs.apollo.dev/federation/v2.9"
        import: ["@key", "@shareable", "@external", "@requires", "@provides", "@interfaceObject"]
      )

    enum Language {
      EN
      ES
      EU
    }

    type Item @key(fields: "id") @interfaceObject {
      id: ID!
      language: Language @external
      reviews(first: Int = 10): [Review!]
      rating: Float
      "Needs what the catalogue alone knows."
      headline: String @requires(fields: "language")
    }

    type Member @key(fields: "id") {
      id: Int!
      name: String @external
      reviews: [Review]
    }

    type Review @key(fields: "id") {
      id: ID!
      item: Item!
      stars: Int!
      text: String
      author: Member @provides(fields: "name")
    }

    type Query {
      topRated(first: Int): [Item!]!
      review(id: ID!): Review
      latestReviews: [Review]
    }

    type Mutation {
      review(item: ID!, stars: Int!, text: String): Review
      unreview(item: ID!): [String!]!
    }
  `,
  unknown: ['b3'],
  resolvers: {
    Query: {
      topRated: (_: unknown, { first }: { first?: number }) =>
        ['g1', 'b1', 'f1'].map((id) => byKey(items, id)).slice(0, first),
      review: (_: unknown, { id }: { id: string }) => byKey(written, id),
      latestReviews: () => [...written.toReversed(), null],
    },
    Mutation: {
      review: (_: unknown, { item, stars, text }: { item: string; stars: number; text?: string }, { changes }) => {
        changes.push(`review ${item}`);
        const found = written.find(({ itemId }) => itemId === item);
        return found && { ...found, stars, text: text ?? changes.join() };
      },
      unreview: (_: unknown, { item }: { item: string }, { changes }) => {
        changes.push(`unreview ${item}`);
        return [...changes];
      },
    },
    Item: {
      reviews: ({ id }: Item, { first }: { first: number }) =>
        written.filter(({ itemId }) => itemId === id).slice(0, first),
      headline: ({ id, language }: Item) => `${id} in ${language ?? 'no language'}`,
    },
    Member: {
      reviews: ({ id }: { id: number }) => written.filter(({ authorId }) => authorId === id),
    },
    Review: {
      item: ({ itemId }: Review) => byKey(items, itemId),
      author: ({ authorId }: Review) => byKey(members, authorId),
    },
  },
});
