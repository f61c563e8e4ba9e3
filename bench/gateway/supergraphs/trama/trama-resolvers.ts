import type { Resolvers, Row } from '../subgraph';
import {
  channelById,
  channelsOf,
  commitmentById,
  commitmentsOf,
  goalById,
  goalOf,
  goalsOf,
  memberById,
  memberOf,
  membershipById,
  membershipsOf,
  messageById,
  messagesOf,
  networkById,
  networkWith,
  page,
  promisesOf,
  sourcesOf,
  taskById,
  tasksOf,
  taskWith,
} from './trama-data';

const byId =
  (find: (id: unknown) => Row) =>
  ({ id }: Row): Row =>
    find(id);

/** Of each service, what the pages under test ask it. */
export const tramaResolvers: Readonly<Record<string, Resolvers>> = {
  members: {
    Query: {
      network: (_, { id }) => networkById(id),
      member: (_, { id }) => memberById(id),
    },
    Network: {
      __resolveReference: byId(networkById),
      members: (network, { first }) => page(membershipsOf(network), first),
    },
    Member: { __resolveReference: byId(memberById) },
    Membership: { __resolveReference: byId(membershipById) },
  },
  goals: {
    Query: { goal: (_, { id }) => goalById(id) },
    Network: {
      __resolveReference: byId(networkById),
      goals: (network, { first }) => page(goalsOf(network), first),
    },
    Goal: {
      __resolveReference: byId(goalById),
      network: networkWith,
      owner: (goal) => memberOf(goal),
      sources: sourcesOf,
    },
    Member: { __resolveReference: byId(memberById) },
  },
  tasks: {
    Query: { task: (_, { id }) => taskById(id) },
    Network: {
      __resolveReference: byId(networkById),
      tasks: (network, { first }) => page(tasksOf(network), first),
    },
    Task: {
      __resolveReference: byId(taskById),
      network: networkWith,
      goal: goalOf,
      assignee: (task) => memberOf(task, 3),
      commitments: (task, { first }) => page(commitmentsOf(task), first),
    },
    Commitment: {
      __resolveReference: byId(commitmentById),
      network: networkWith,
      task: taskWith,
      promiser: (commitment) => memberOf(commitment, 5),
      promisedTo: (commitment) => memberOf(commitment, 9),
    },
    Goal: { __resolveReference: byId(goalById) },
    Member: {
      __resolveReference: byId(memberById),
      commitments: (member, { first }) => page(promisesOf(member), first),
    },
  },
  communication: {
    Query: { channel: (_, { id }) => channelById(id) },
    Network: {
      __resolveReference: byId(networkById),
      channels: (network, { first }) => page(channelsOf(network), first),
    },
    Channel: {
      __resolveReference: byId(channelById),
      network: networkWith,
      messages: (channel, { first }) => page(messagesOf(channel), first),
    },
    Message: {
      __resolveReference: byId(messageById),
      network: networkWith,
      author: (message) => memberOf(message, 7),
    },
    Member: { __resolveReference: byId(memberById) },
  },
};
