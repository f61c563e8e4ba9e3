import { operationFromDocument, Supergraph as FederatedSupergraph, type Schema } from '@apollo/federation-internals';
import { QueryPlanner, type QueryPlan } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { withScalars } from './scalars';

const PLANS_KEPT = 1_000;

/** A composed supergraph, ready to plan operations. It never changes: a new file makes a new one. */
export class Supergraph {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** The same, and the supergraph's own, in the forms that planned operations are run with. */
  readonly apiSchema: Schema;
  readonly fullSchema: GraphQLSchema;
  /** Where each subgraph answers, by name. */
  readonly urls: ReadonlyMap<string, string>;
  private readonly planner: QueryPlanner;
  private readonly plans = new LRUCache<string, QueryPlan>({ max: PLANS_KEPT });

  /** @throws where the text is no supergraph that this gateway can run */
  constructor(readonly sdl: string) {
    const federated = FederatedSupergraph.build(sdl, { validateSupergraph: true });
    this.apiSchema = federated.apiSchema();
    this.schema = withScalars(this.apiSchema.toGraphQLJSSchema());
    this.fullSchema = federated.schema.toGraphQLJSSchema();
    this.urls = new Map(federated.subgraphsMetadata().map(({ name, url }) => [name, url]));
    this.planner = new QueryPlanner(federated, { exposeDocumentNodeInFetchNode: true });
  }

  /** How to run an operation that is valid against `schema`. Planned once for each `key`, the document's own. */
  plan(document: DocumentNode, operationName: string | undefined, key: string): QueryPlan {
    const name = `${key} ${operationName ?? ''}`;
    const known = this.plans.get(name);
    if (known) return known;
    const plan = this.planner.buildQueryPlan(operationFromDocument(this.apiSchema, document, { operationName }));
    this.plans.set(name, plan);
    return plan;
  }
}
