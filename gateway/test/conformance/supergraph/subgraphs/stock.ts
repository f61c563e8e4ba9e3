import { branches, branchOf, byKey, copies, items, type Book } from '../data';
import { gql } from '../gql';
import { defineSubgraph } from '../subgraph';

type Branch = (typeof branches)[number];
type Copy = (typeof copies)[number];

/** Knows books by ISBN and films by a number that they need not have; copies by branch and number; branches by id or address. */
export const stock = defineSubgraph({
  name: 'stock',
  typeDefs: gql`
    extend schema
      @link(
        url: "https://specs.apollo.dev/federation/v2.9"
        import: ["@key", "@shareable", "@external", "@provides", "@inaccessible"]
      )

    enum Condition {
      GOOD
      WORN
      "Not for clients: it is being looked for."
      LOST @inaccessible
    }

    type Book @key(fields: "isbn") {
      isbn: String!
      copies(condition: Condition, first: Int = 10): [Copy!]!
      inStock: Int!
      subtitle: String @external
    }

    type Film @key(fields: "ean") {
      ean: String
      screenings: [String!]
      minutes: Int @external
    }

    type Game @key(fields: "id") {
      id: ID!
      boxed: Boolean
    }

    "Another choice than the catalogue's: together they are what clients see."
    union Find = Film | Game

    union Holding = Book | Film

    interface Place {
      address: Address
    }

    type Address @shareable {
      city: String!
      street: String!
    }

    type Copy @key(fields: "branch { id } number") {
      branch: Branch!
      number: Int!
      condition: Condition
      book: Book @provides(fields: "subtitle")
      holding: Holding @provides(fields: "... on Film { minutes }")
    }

    type Branch implements Place @key(fields: "id") @key(fields: "address { city street }") {
      id: ID!
      name: String
      address: Address
      copies: [Copy]
    }

    type Query {
      branches: [Branch!]!
      branch(city: String!, street: String!): Branch
      copy(branch: ID!, number: Int!): Copy
      stocked: [Find]
      places: [Place]
      newest: Book! @shareable
    }
  `,
  resolvers: {
    Query: {
      branches: () => branches,
      branch: (_: unknown, at: { city: string; street: string }) =>
        branches.find(({ address: { city, street } }) => city === at.city && street === at.street),
      copy: (_: unknown, { branch, number }: { branch: string; number: number }) =>
        byKey(copies, `${branch}/${number}`),
      stocked: () => [byKey(items, 'f1'), null, byKey(items, 'g1')],
      places: () => [branches[0], null],
      newest: () => byKey(items, 'b3'),
    },
    Book: {
      copies: ({ id }: Book, { condition, first }: { condition?: string; first?: number }) =>
        copies
          .filter((copy) => copy.itemId === id && (!condition || copy.condition === condition))
          .slice(0, first ?? undefined),
    },
    Game: { boxed: () => true },
    Copy: {
      branch: branchOf,
      book: ({ itemId }: Copy) => (itemId.startsWith('b') ? byKey(items, itemId) : null),
      holding: ({ itemId }: Copy) => byKey(items, itemId),
    },
    Branch: {
      copies: ({ id }: Branch) => [...copies.filter(({ branchId }) => branchId === id), null],
    },
  },
});
