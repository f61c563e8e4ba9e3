import type { FetchNode } from '@apollo/query-planner';
import { refuseInput } from '@trama/errors';
import { allContracts } from '@trama/events';
import { getVariableValues } from 'graphql/execution/values';
import type { PreparedOperation } from '../execution/prepared-operation';
import { limitCost } from '../graphql/limits';
import type { Supergraph } from '../supergraph/supergraph';
import { wantedBy } from './envelope';
import { subscribable } from './subscribable';
import { throwAll } from './throw-all';
import type { Wanted } from './wanted';

/** What a client sends to subscribe. */
export interface SubscriptionRequest {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

/** A subscription, planned on one supergraph. */
export interface PreparedSubscription {
  readonly supergraph: Supergraph;
  readonly wanted: Wanted;
  /** What is done for each event. */
  readonly operation: PreparedOperation;
  /** What the event itself answers. */
  readonly primary: FetchNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The cursor that it begins after, as it came; null or undefined where there is none. */
  readonly after: unknown;
  /** The same for those that ask the same with the same variables, from wherever they begin. */
  readonly key: string;
  /** Whether it asks for more than the event itself has. */
  readonly asksServices: boolean;
}

/** @throws GraphQLError, AggregateError of several, or Refusal where it cannot be run */
export function prepareSubscription(
  supergraph: Supergraph,
  { query, operationName, variables }: SubscriptionRequest,
  costLimit: number,
): PreparedSubscription {
  const { operation, prepared, text, cost, after } = subscribable(supergraph, query, operationName);
  const given = variables ?? {};
  const { errors } = getVariableValues(supergraph.schema, operation.variableDefinitions ?? [], given);
  if (errors) throwAll(errors, 'BAD_USER_INPUT');
  limitCost(cost, given, costLimit);
  const { primary, step } = prepared.variant(given); // refuses a condition that is null now, not at the first event
  if (!primary) throw new Error('A subscription was planned as something else.');
  const wanted = wantedBy(primary, given);
  refuseKinds(wanted);
  const used = prepared.operation.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
  const values = used.filter((name) => Object.hasOwn(given, name)).map((name) => [name, given[name]]);
  const key = JSON.stringify([text, values]);
  return {
    supergraph,
    wanted,
    operation: prepared,
    primary,
    variables: given,
    after: after(given),
    key,
    asksServices: step !== undefined,
  };
}

function refuseKinds({ kinds, subjects }: Wanted): void {
  for (const kind of kinds ?? []) {
    const contract = allContracts.get(kind);
    if (!contract) throw refuseInput('kinds', 'Name kinds of events that there are; the documentation lists them.');
    if (!subjects.has(contract.subject))
      throw refuseInput('kinds', `Name kinds of events about what this field tells of: ${[...subjects].join(', ')}.`);
  }
}
