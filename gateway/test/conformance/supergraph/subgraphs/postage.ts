import { booksOf, branchOf, items, readerOf, type Book, type Game } from '../data';
import { gql } from '../gql';
import { defineSubgraph } from '../subgraph';

/** Needs what others know, of every kind: @requires of scalars, of what clients may not see, of objects, lists, entities, with arguments. */
export const postage = defineSubgraph({
  name: 'postage',
  typeDefs: gql`
    extend schema
      @link(
        url: "https://specs.apollo.dev/federation/v2.9"
        import: ["@key", "@shareable", "@external", "@requires", "@inaccessible"]
      )

    enum Country {
      GB
      ES
    }

    type Size {
      width: Int @shareable
      weight: Int
      height: Int! @external
    }

    type Author @key(fields: "id") {
      id: Int!
      name: String! @external
    }

    type Span {
      from: Int! @external
      to: Int @external
    }

    type Game @key(fields: "id") {
      id: ID!
      players: Span @external
      "Of a nested object that is another's alone."
      dice: Int @requires(fields: "players { from to }")
    }

    type Publisher @key(fields: "id") {
      id: ID!
      country: Country @external
      zone: Int @requires(fields: "country")
    }

    type Member @key(fields: "email") {
      email: String!
      secret: String @external
      sealed: String @requires(fields: "secret")
    }

    type Book @key(fields: "id") {
      id: ID!
      spine(upper: Boolean = false): String @external
      pages: Int @external
      authors: [Author!]! @external
      publisher: Publisher @external
      size: Size @shareable
      "Grams, of a scalar."
      parcelWeight: Int @requires(fields: "pages")
      "Of a nested object."
      parcelHeight: Int @requires(fields: "size { height }")
      "With an argument."
      label: String @requires(fields: "spine(upper: true)")
      "Of a list of entities."
      credits: String @requires(fields: "authors { name }")
      "Through an entity, from a third subgraph."
      customs: String @requires(fields: "publisher { country }")
    }

    type Film @key(fields: "id") {
      id: ID!
      minutes: Int @external
    }

    union Holding = Book | Film

    type Branch @key(fields: "id", resolvable: false) {
      id: ID!
    }

    type Copy @key(fields: "branch { id } number") {
      branch: Branch!
      number: Int!
      holding: Holding @external
      "Of whichever type it is."
      bulk: Int @requires(fields: "holding { ... on Book { pages } ... on Film { minutes } }")
    }

    type Basket @key(fields: "reader { email } books { id }") {
      reader: Member!
      books: [Book!]!
      parcels: Int
    }

    type Query {
      heaviest: Book
    }
  `,
  resolvers: {
    Query: { heaviest: () => items[0] },
    Publisher: {
      zone: ({ country }: { country: string | null }) => (country === 'GB' ? 1 : 2),
    },
    Member: { sealed: ({ secret }: { secret: string | null }) => secret && `<${secret}>` },
    Game: { dice: ({ players }: Game) => players.from * (players.to ?? 1) },
    Book: {
      parcelWeight: ({ pages }: Book) => pages && pages * 2,
      parcelHeight: ({ size }: Book) => size && size.height + 2,
      label: ({ spine }: Needs) => `TO THE READER OF ${spine}`,
      credits: ({ authors }: Needs) => authors.map(({ name }) => name).join(' & '),
      customs: ({ publisher }: Needs) => (publisher?.country ? `from ${publisher.country}` : null),
    },
    Copy: {
      branch: branchOf,
      bulk: ({ holding }: Needs) => holding && (holding.pages ?? holding.minutes ?? null),
    },
    Basket: {
      reader: readerOf,
      books: booksOf,
      parcels: ({ bookIds }: { bookIds: readonly string[] }) => bookIds.length,
    },
  },
});

/** What comes with the reference. */
interface Needs {
  readonly spine: string | null;
  readonly authors: readonly { name: string }[];
  readonly publisher: { country: string | null } | null;
  readonly holding: { pages?: number | null; minutes?: number | null } | null;
}
