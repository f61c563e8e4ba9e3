import { authors, byKey, cooperative, members as people, organisations, robots } from '../data';
import { gql } from '../gql';
import { defineSubgraph } from '../subgraph';

type Member = (typeof people)[number];
type Organisation = (typeof organisations)[number];
type Author = (typeof authors)[number];

/** Numbers for ids; what clients may not see (a field, a value, a type of a union); the one who knows members by id and by email. */
export const members = defineSubgraph({
  name: 'members',
  typeDefs: gql`
    extend schema
      @link(
        url: "https://specs.apollo.dev/federation/v2.9"
        import: ["@key", "@shareable", "@inaccessible", "@external", "@tag"]
      )

    scalar Day

    interface Person {
      name: String
    }

    "What somebody may do; the catalogue of it grows in each subgraph."
    enum Role {
      READER
      STEWARD
      INTERNAL @inaccessible
    }

    enum Country {
      GB
      ES
    }

    enum Order {
      NAME
      AGE
      "Only here, so clients cannot ask for it."
      RANDOM
    }

    type Member implements Person @key(fields: "id") @key(fields: "email") {
      id: Int!
      email: String!
      name: String @shareable
      role: Role
      secret: String @inaccessible
      friends: [Member]
    }

    type Organisation @key(fields: "id") {
      id: ID!
      name: String
      members: [Member!]
      founded: Int
    }

    type Robot @inaccessible {
      id: ID!
      name: String
      role: Role
    }

    union Account = Member | Organisation | Robot

    type Publisher @key(fields: "id") {
      id: ID!
      name: String
      country: Country
      "There is always one; unknown publishers have none."
      seat: String!
    }

    type Author implements Person @key(fields: "id") {
      id: Int!
      name: String! @external
      born: Day
      member: Member
    }

    type Cooperative {
      name: String! @shareable
      founded: Int
    }

    type Query {
      me: Member!
      member(id: Int!): Member
      members(order: Order = NAME): [Member!]!
      accounts: [Account!]!
      people: [Person!]!
      cooperative: Cooperative @shareable
      "Also one whom clients may not see."
      everybody: [Account]
      robotRole: Role
    }
  `,
  unknown: ['p9'],
  resolvers: {
    Query: {
      me: () => people[0],
      member: (_: unknown, { id }: { id: number }) => byKey(people, id),
      members: (_: unknown, { order }: { order?: string }) => (order === 'AGE' ? [...people].reverse() : people),
      accounts: () => [people[0], organisations[0], people[1]],
      people: () => [people[1], authors[2], authors[0]],
      cooperative: () => cooperative,
      everybody: () => [people[0], robots[0]],
      robotRole: () => robots[0]?.role,
    },
    Member: {
      friends: ({ friendIds }: Member) => friendIds && friendIds.map((id) => byKey(people, id)),
    },
    Organisation: {
      members: ({ memberIds }: Organisation) => memberIds.map((id) => byKey(people, id)),
    },
    Publisher: {
      seat: ({ name }: { name: string }) => `House of ${name}`,
    },
    Author: {
      member: ({ memberId }: Author) => byKey(people, memberId),
    },
  },
});
