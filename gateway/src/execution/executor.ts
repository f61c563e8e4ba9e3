import { executeQueryPlan, type GraphQLDataSource, type ServiceMap } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import type { Log } from '@trama/runtime';
import type { ExecutionResult, FragmentDefinitionNode, OperationDefinitionNode } from 'graphql';
import type { Supergraph } from '../supergraph/supergraph';
import type { RequestContext } from './request-context';

/** An operation of a client, found valid, with what it is about. */
export interface PlannedOperation {
  readonly plan: QueryPlan;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Makes the fetcher of a subgraph that answers at this address. */
export type SourceOf = (service: string, url: URL) => GraphQLDataSource<RequestContext>;

/** Runs planned operations of one supergraph: queries, mutations, and what a subscription asks about each event. */
export class Executor {
  private readonly services: ServiceMap;

  constructor(
    private readonly supergraph: Supergraph,
    sourceOf: SourceOf,
    private readonly log: Log,
  ) {
    this.services = Object.fromEntries(
      [...supergraph.urls].map(([service, url]) => [service, sourceOf(service, new URL(url))]),
    );
  }

  /** @param extra fetchers for this run alone, by the name that the plan has for them */
  async run(
    { plan, operation, fragments, variables }: PlannedOperation,
    context: RequestContext,
    extra: ServiceMap = {},
  ): Promise<ExecutionResult> {
    const { schema, fullSchema, apiSchema } = this.supergraph;
    const request = { request: { variables }, context, metrics: {}, logger: this.log };
    const { data, errors } = await executeQueryPlan(
      plan,
      { ...this.services, ...extra },
      request as unknown as Parameters<typeof executeQueryPlan>[2], // the parts of Apollo's context that it reads
      { schema, operation, fragments },
      fullSchema,
      apiSchema,
    );
    return { data, ...(errors && { errors }) };
  }
}
