import type { Subgraph } from './subgraph';

/** A request of a client: GraphQL over HTTP. */
export interface GraphQLRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** A supergraph to be served, and what is asked of it. */
export interface SupergraphUnderTest {
  readonly name: string;
  subgraphs(): Promise<readonly Subgraph[]>;
  /** Asked in turn, again and again, by every connection. */
  readonly identical: readonly GraphQLRequest[];
  /** The same by shape and size, and asked once: no fetch that answers one number is good for another. */
  different(number: number): readonly GraphQLRequest[];
}
