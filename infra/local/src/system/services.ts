import { type LocalVariables, type PortVariable } from '../config';

/** The subgraphs, each a process of its own. */
export const subgraphs = ['members', 'goals', 'tasks', 'communication', 'evaluation'] as const;
export type SubgraphName = (typeof subgraphs)[number];

const upper = <Name extends string>(name: Name) => name.toUpperCase() as Uppercase<Name>;

export const portOf = (name: SubgraphName, variables: LocalVariables): number => variables[`${upper(name)}_PORT`];

export const routingVariable = (name: SubgraphName) => `SUBGRAPH_URL_${upper(name)}` as const;

/** Everything that listens, in the order in which people are told of it. */
export const listeners: Readonly<Record<PortVariable, string>> = {
  GATEWAY_PORT: 'gateway',
  MEMBERS_PORT: 'members',
  GOALS_PORT: 'goals',
  TASKS_PORT: 'tasks',
  COMMUNICATION_PORT: 'communication',
  EVALUATION_PORT: 'evaluation',
  WORKER_PORT: 'evaluation-worker',
  ISSUER_PORT: 'issuer',
  MONGODB_PORT: 'MongoDB',
  REDIS_PORT: 'Redis',
};
