import { createHash } from 'node:crypto';
import { refuse } from '@trama/errors';
import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  print,
  separateOperations,
  validate,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { DOCUMENTS_KEPT } from '../documents-kept';
import type { PreparedOperation } from '../execution/prepared-operation';
import { LARGEST_DOCUMENT, limitDocument } from '../graphql/limits';
import { costOf, type Cost } from '../graphql/operation-cost';
import { refuseConditions } from '../graphql/subscription-conditions';
import type { Supergraph } from '../supergraph/supergraph';
import { throwAll } from './throw-all';
import { withoutPlace, type WithoutPlace } from './without-place';

/** A document's subscription, ready to be given variables. */
export interface Subscribable {
  readonly supergraph: Supergraph;
  /** As the client wrote it. */
  readonly operation: OperationDefinitionNode;
  /** The same for subscriptions that ask the same, from wherever they begin. */
  readonly text: string;
  /** What is done for each event. */
  readonly prepared: PreparedOperation;
  readonly cost: Cost;
  readonly after: WithoutPlace['after'];
}

const known = new WeakMap<Supergraph, LRUCache<string, Subscribable>>();

/**
 * Parses, limits, validates and plans, once for each document: after a break of the network all come back at once.
 *
 * @throws GraphQLError, AggregateError of several, or Refusal
 */
export function subscribable(supergraph: Supergraph, query: string, operationName?: string | null): Subscribable {
  const kept = known.get(supergraph) ?? new LRUCache<string, Subscribable>(DOCUMENTS_KEPT);
  known.set(supergraph, kept);
  const key = createHash('sha256')
    .update(JSON.stringify([operationName ?? null, query]))
    .digest('base64url');
  const made = kept.get(key) ?? make(supergraph, query, operationName);
  kept.set(key, made, { size: query.length });
  return made;
}

function make(supergraph: Supergraph, query: string, operationName?: string | null): Subscribable {
  const { schema } = supergraph;
  const document = parsed(query);
  limitDocument(document);
  refuseConditions(document);
  throwAll(validate(schema, document), 'GRAPHQL_VALIDATION_FAILED');
  const operation = getOperationAST(document, operationName);
  if (!operation) throw refuse('OPERATION_RESOLUTION_FAILURE');
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION)
    throw refuse('BAD_REQUEST', 'Subscribe here; send queries and mutations as requests of their own.');
  const name = operation.name?.value;
  const alone = withoutPlace(schema, separateOperations(document)[name ?? ''] ?? document);
  const text = print(alone.document);
  const prepared = supergraph.prepare(alone.document, name, `subscription ${text}`);
  return { supergraph, operation, text, prepared, cost: costOf({ schema, ...prepared }), after: alone.after };
}

function parsed(query: string) {
  try {
    return parse(query, { maxTokens: LARGEST_DOCUMENT });
  } catch (error) {
    if (error instanceof GraphQLError) throwAll([error], 'GRAPHQL_PARSE_FAILED');
    throw error;
  }
}
