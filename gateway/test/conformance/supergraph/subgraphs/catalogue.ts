import { gql } from '../gql';
import { authors, byKey, cooperative, items, publishers, type Book, type Film, type Item } from '../data';
import { row } from '../row';
import { defineSubgraph } from '../subgraph';

/** Roots of names of its own; an interface that is an entity; two keys for what others know by one of them. */
export const catalogue = defineSubgraph({
  name: 'catalogue',
  typeDefs: gql`
    schema
      @link(
        url: "https://specs.apollo.dev/federation/v2.9"
        import: ["@key", "@shareable", "@inaccessible", "@override", "@tag", "@provides"]
      ) {
      query: CatalogueQueries
      mutation: CatalogueCommands
    }

    "A day, as 2026-01-31."
    scalar Day
    "Whatever a cataloguer wrote."
    scalar Notes

    enum Language {
      EN
      "Castilian."
      ES
      EU @deprecated(reason: "Nobody catalogues in it.")
    }

    "What the library lends."
    interface Item @key(fields: "id") {
      id: ID!
      title(upper: Boolean = false): String
      language: Language
      tags(first: Int): [String!]!
    }

    interface Person {
      name: String
    }

    "Something printed."
    type Book implements Item @key(fields: "id") @key(fields: "isbn") @key(fields: "serial") {
      id: ID!
      isbn: String! @tag(name: "trade")
      serial: String! @inaccessible
      title(upper: Boolean = false): String
      subtitle: String @shareable
      language: Language
      tags(first: Int): [String!]!
      pages: Int
      published: Day
      chapters: [[String!]]
      metadata: Notes
      authors: [Author!]!
      publisher: Publisher
      sequel: Book
      size: Size @shareable
      "What is printed on the back of it."
      spine(upper: Boolean = false): String
      shelfmark: String @override(from: "legacy")
      blurb: String @override(from: "legacy", label: "percent(0)")
      callNumber: String @deprecated(reason: "Use \`shelfmark\`.")
    }

    type Film implements Item @key(fields: "id") @key(fields: "ean") {
      id: ID!
      ean: String
      title(upper: Boolean = false): String
      language: Language
      tags(first: Int): [String!]!
      minutes: Int @shareable
      director: Author
    }

    type Game implements Item @key(fields: "id") {
      id: ID!
      title(upper: Boolean = false): String
      language: Language
      tags(first: Int): [String!]!
      players: Span
    }

    type Author implements Person @key(fields: "id") {
      id: Int!
      name: String!
      books(language: Language): [Book]
    }

    type Publisher @key(fields: "id", resolvable: false) {
      id: ID!
    }

    type Size {
      width: Int @shareable
      height: Int!
    }

    type Span @shareable {
      from: Int!
      to: Int
    }

    type Cooperative {
      name: String! @shareable
      motto: String
    }

    union Find = Book | Film

    input Page {
      first: Int = 10
      after: ID
      "Known here alone, so clients cannot use it."
      hint: String
    }

    input ItemFilter {
      language: Language
      ids: [ID!]
      any: [ItemFilter!]
    }

    type CatalogueQueries {
      "All that there is."
      items(filter: ItemFilter, page: Page): [Item!]!
      item(id: ID!): Item
      books: [Book!]!
      book(id: ID = "b1"): Book
      author(id: Int!): Author
      find(text: String!): [Find]
      newest: Book! @shareable
      cooperative: Cooperative @shareable
      languages(of: [Language!]! = [EN, ES]): [Language!]!
      echo(text: String, number: Float, flag: Boolean, notes: Notes, filter: ItemFilter): String
    }

    type CatalogueCommands {
      retitle(id: ID!, title: String): Book
    }
  `,
  resolvers: {
    Query: {
      items: (_: unknown, { filter, page }: { filter?: Filter; page?: Page }) =>
        items.filter((item) => matches(item, filter)).slice(0, page?.first),
      item: (_: unknown, { id }: { id: string }) => byKey(items, id),
      books: () => items.filter(isBook),
      book: (_: unknown, { id }: { id: string }) => byKey(items.filter(isBook), id),
      author: (_: unknown, { id }: { id: number }) => byKey(authors, id),
      find: (_: unknown, { text }: { text: string }) => {
        const found = items.filter(({ $type, tags }) => $type !== 'Game' && tags.join().includes(text));
        return text === '' ? [...found, null] : found;
      },
      newest: () => byKey(items, 'b3'),
      cooperative: () => cooperative,
      languages: (_: unknown, { of }: { of: readonly string[] }) => of,
      echo: (_: unknown, args: unknown) => JSON.stringify(args),
    },
    Mutation: {
      retitle: (_: unknown, { id, title }: { id: string; title?: string }, { changes }) => {
        changes.push(`retitle ${id}`);
        const book = byKey(items.filter(isBook), id);
        return book && { ...book, title: title ?? null };
      },
    },
    Item: {
      title: ({ title }: Item, { upper }: { upper?: boolean }) => (upper ? title?.toUpperCase() : title),
      tags: ({ tags }: Item, { first }: { first?: number }) => tags.slice(0, first),
    },
    Book: {
      authors: ({ authorIds }: Book) => authorIds.map((id) => byKey(authors, id)),
      publisher: ({ publisherId }: Book) =>
        byKey(publishers, publisherId) ?? (publisherId && row('Publisher', publisherId, { id: publisherId })),
      sequel: ({ sequelId }: Book) => byKey(items, sequelId),
      spine: ({ title }: Book, { upper }: { upper?: boolean }) => (upper ? title.toUpperCase() : title),
      callNumber: ({ shelfmark }: Book) => shelfmark,
    },
    Film: {
      director: ({ directorId }: Film) => byKey(authors, directorId),
    },
    Author: {
      books: ({ id }: { id: number }, { language }: { language?: string }) =>
        items.filter(isBook).filter((book) => book.authorIds.includes(id) && matches(book, { language })),
    },
  },
});

interface Filter {
  readonly language?: string | null;
  readonly ids?: readonly string[] | null;
  readonly any?: readonly Filter[] | null;
}

interface Page {
  readonly first?: number;
}

const isBook = (item: Item): item is Book => item.$type === 'Book';

const matches = (item: Item, { language, ids, any }: Filter = {}): boolean =>
  (!language || item.language === language) &&
  (!ids || ids.includes(item.id)) &&
  (!any || any.some((filter) => matches(item, filter)));
