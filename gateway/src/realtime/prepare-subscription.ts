import { createHash } from 'node:crypto';
import type { FetchNode } from '@apollo/query-planner';
import { allContracts } from '@trama/events';
import { refuse, refuseInput } from '@trama/errors';
import { getOperationAST, GraphQLError, OperationTypeNode, parse, validate, type DocumentNode } from 'graphql';
import { getVariableValues } from 'graphql/execution/values';
import type { PreparedOperation } from '../execution/prepared-operation';
import { LARGEST_DOCUMENT, limitCost, limitDocument } from '../graphql/limits';
import { costOf } from '../graphql/operation-cost';
import { refuseConditions } from '../graphql/subscription-conditions';
import type { Supergraph } from '../supergraph/supergraph';
import { wantedBy, type Wanted } from './envelope';

/** What a client sends to subscribe. */
export interface SubscriptionRequest {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

/** A subscription, planned on one supergraph. */
export interface PreparedSubscription {
  readonly supergraph: Supergraph;
  readonly document: DocumentNode;
  readonly wanted: Wanted;
  /** What is done for each event. */
  readonly operation: PreparedOperation;
  /** What the event itself answers. */
  readonly primary: FetchNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Parses, limits, validates and plans.
 *
 * @throws GraphQLError, AggregateError of several, or Refusal
 */
export function prepareSubscription(
  supergraph: Supergraph,
  { query, operationName, variables }: SubscriptionRequest,
  costLimit: number,
): PreparedSubscription {
  const document = parsed(query);
  limitDocument(document);
  refuseConditions(document);
  throwAll(validate(supergraph.schema, document), 'GRAPHQL_VALIDATION_FAILED');
  const operation = getOperationAST(document, operationName);
  if (!operation) throw refuse('OPERATION_RESOLUTION_FAILURE');
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION)
    throw refuse('BAD_REQUEST', 'Subscribe here; send queries and mutations by HTTP POST.');
  const given = variables ?? {};
  const { errors } = getVariableValues(supergraph.schema, operation.variableDefinitions ?? [], given);
  if (errors) throwAll(errors, 'BAD_USER_INPUT');
  const key = createHash('sha256').update(query).digest('hex');
  const prepared = supergraph.prepare(document, operationName ?? undefined, key);
  limitCost(costOf({ schema: supergraph.schema, ...prepared }), given, costLimit);
  const { primary } = prepared.variant(given); // refuses a condition that is null now, not at the first event
  if (!primary) throw new Error('A subscription was planned as something else.');
  const wanted = wantedBy(primary, given);
  if (wanted.kinds?.some((kind) => !allContracts.has(kind)))
    throw refuseInput('kinds', 'Name kinds of events that there are; the documentation lists them.');
  return { supergraph, document, wanted, operation: prepared, primary, variables: given };
}

function parsed(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: LARGEST_DOCUMENT });
  } catch (error) {
    if (error instanceof GraphQLError) throwAll([error], 'GRAPHQL_PARSE_FAILED');
    throw error;
  }
}

function throwAll(errors: readonly GraphQLError[], code: string): void {
  if (errors.length === 0) return;
  throw new AggregateError(
    errors.map(
      ({ message, nodes, source, positions, path }) =>
        new GraphQLError(message, { nodes, source, positions, path, extensions: { code } }),
    ),
  );
}
