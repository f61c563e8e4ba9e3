import { join } from 'node:path';
import { eventsSubgraph, publishedSchemas } from '@trama/gateway';
import { benchFolder } from '../../../processes/bench-folder';
import type { GraphQLRequest, SupergraphUnderTest } from '../supergraph-under-test';
import { tramaResolvers } from './trama-resolvers';

const networkPage = /* GraphQL */ `
  query NetworkPage($id: ID!) {
    network(id: $id) {
      id
      name
      topic
      memberCount
      members(first: 20) {
        edges {
          node {
            role
            joinedAt
            member {
              id
              name
              qualities
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      goals(first: 10) {
        edges {
          node {
            id
            title
            state
            progress
            owner {
              ...Person
            }
            sources {
              ...Said
            }
          }
        }
      }
      tasks(first: 20) {
        edges {
          node {
            id
            title
            state
            dueAt
            goal {
              id
              title
            }
            assignee {
              ...Person
            }
            commitments(first: 5) {
              edges {
                node {
                  id
                  what
                  state
                  promiser {
                    ...Person
                  }
                  promisedTo {
                    ...Person
                  }
                }
              }
            }
          }
        }
      }
      channels(first: 3) {
        edges {
          node {
            id
            name
            messages(first: 10) {
              edges {
                node {
                  ...Said
                  reactions {
                    reaction
                    count
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  fragment Person on Member {
    id
    name
  }

  fragment Said on Message {
    id
    kind
    body
    postedAt
    author {
      ...Person
    }
  }
`;

const memberPage = /* GraphQL */ `
  query MemberPage($id: ID!) {
    member(id: $id) {
      id
      name
      qualities
      offers
      needs
      commitments(first: 8) {
        edges {
          node {
            what
            state
            dueAt
            promisedTo {
              id
              name
            }
            task {
              title
              network {
                id
                name
              }
              goal {
                title
                progress
              }
            }
          }
        }
      }
    }
  }
`;

const goalPage = /* GraphQL */ `
  query GoalPage($id: ID!) {
    goal(id: $id) {
      id
      title
      description
      state
      network {
        name
        memberCount
      }
      owner {
        name
        qualities
      }
      sources {
        body
        author {
          name
        }
      }
    }
  }
`;

const pagesOf = (network: string): GraphQLRequest[] => [
  { query: networkPage, variables: { id: network } },
  { query: memberPage, variables: { id: `${network}.member.3` } },
  { query: goalPage, variables: { id: `${network}.goal.2` } },
];

/** Trama's own supergraph, of the schemas that its services publish, and pages that clients show. */
export const trama: SupergraphUnderTest = {
  name: 'trama',
  async subgraphs() {
    const schemas = await publishedSchemas(join(benchFolder, '../services'), (name) => name);
    return [...schemas, eventsSubgraph].map(({ name, sdl }) => ({ name, sdl, resolvers: tramaResolvers[name] ?? {} }));
  },
  identical: pagesOf('n1000000'),
  different: (number) => pagesOf(`n${number}`),
};
