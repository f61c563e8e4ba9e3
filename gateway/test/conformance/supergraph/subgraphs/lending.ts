import { baskets, booksOf, branchOf, byKey, copies, loans, members, organisations, readerOf } from '../data';
import { gql } from '../gql';
import { row } from '../row';
import { defineSubgraph } from '../subgraph';

type Loan = (typeof loans)[number];
type Copy = (typeof copies)[number];

/** Knows members by email alone; an entity whose key is a list; the second of those that mutate. */
export const lending = defineSubgraph({
  name: 'lending',
  typeDefs: gql`
    extend schema
      @link(
        url: "https://specs.apollo.dev/federation/v2.9"
        import: ["@key", "@shareable", "@external", "@requires", "@inaccessible"]
      ) {
      query: Query
      mutation: Commands
    }

    enum Role {
      READER
      BORROWER
    }

    enum Order {
      NAME
      AGE
    }

    enum LoanState {
      OUT
      LATE
      BACK
    }

    type Member @key(fields: "email") {
      email: String!
      loans(order: Order): [Loan!]
      limit: Int!
    }

    type Organisation @key(fields: "id") {
      id: ID!
      loans: [Loan!]
    }

    "Robots borrow nothing."
    union Account = Member | Organisation

    type Branch @key(fields: "id", resolvable: false) {
      id: ID!
    }

    type Copy @key(fields: "branch { id } number") {
      branch: Branch!
      number: Int!
      loan: Loan
    }

    type Loan @key(fields: "id") {
      id: ID!
      copy: Copy!
      borrower: Account
      borrowerRole: Role
      due: String
      state: LoanState!
    }

    type Book @key(fields: "id") {
      id: ID!
      parcelWeight: Int @external
      discount: Int @requires(fields: "parcelWeight")
    }

    type Basket @key(fields: "reader { email } books { id }") {
      reader: Member!
      books: [Book!]!
      note: String
    }

    input Page {
      first: Int = 10
      after: ID
    }

    input BorrowInput {
      item: ID!
      days: Int! = 14
      notes: [String!]
    }

    type BorrowPayload {
      loan: Loan!
      "All that this operation changed so far, in this order."
      changes: [String!]!
    }

    type Query {
      loan(id: ID!): Loan
      loans(page: Page): [Loan]!
      baskets: [Basket!]
    }

    type Commands {
      borrow(input: BorrowInput!): BorrowPayload
      giveBack(loan: ID!): Loan!
    }
  `,
  resolvers: {
    Query: {
      loan: (_: unknown, { id }: { id: string }) => byKey(loans, id),
      loans: (_: unknown, { page }: { page?: { first?: number } }) => [...loans, null].slice(0, page?.first),
      baskets: () => baskets,
    },
    Mutation: {
      borrow: (_: unknown, { input: { item, days, notes } }: Borrow, { changes }) => {
        changes.push(`borrow ${item} for ${days}${notes ? ` (${notes.join()})` : ''}`);
        return row('BorrowPayload', item, { loan: byKey(loans, item === 'b2' ? 'l2' : 'l1'), changes: [...changes] });
      },
      giveBack: (_: unknown, { loan }: { loan: string }, { changes }) => {
        changes.push(`give back ${loan}`);
        const found = byKey(loans, loan);
        return found && { ...found, state: 'BACK' };
      },
    },
    Member: {
      loans: ({ $key }: { $key: string }, { order }: { order?: string }) => {
        const theirs = loans.filter(({ borrowerKey }) => borrowerKey === $key);
        return order === 'AGE' ? theirs.reverse() : theirs;
      },
      limit: ({ email }: { email: string }) => email.indexOf('@'),
    },
    Organisation: {
      loans: ({ id }: { id: string }) => loans.filter(({ borrowerKey }) => borrowerKey === id),
    },
    Copy: {
      branch: branchOf,
      loan: ({ loanId }: Copy) => byKey(loans, loanId),
    },
    Loan: {
      copy: ({ copyKey }: Loan) => byKey(copies, copyKey),
      borrower: ({ borrowerKey }: Loan) => byKey(members, borrowerKey) ?? byKey(organisations, borrowerKey),
      borrowerRole: () => 'BORROWER',
    },
    Book: {
      discount: ({ parcelWeight }: { parcelWeight: number | null }) => parcelWeight && Math.floor(parcelWeight / 100),
    },
    Basket: {
      reader: readerOf,
      books: booksOf,
    },
  },
});

interface Borrow {
  readonly input: { readonly item: string; readonly days: number; readonly notes?: readonly string[] | null };
}
