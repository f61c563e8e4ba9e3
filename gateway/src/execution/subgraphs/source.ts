import type { OperationTypeNode } from 'graphql';

/** One request to one subgraph. */
export interface SubgraphRequest {
  readonly kind: OperationTypeNode;
  /** GraphQL over HTTP, as JSON. Equal bodies ask for the same. */
  readonly body: string;
}

/** What a subgraph says went wrong, as it came. */
export interface SubgraphErrorMessage {
  readonly message?: unknown;
  readonly path?: unknown;
  readonly extensions?: unknown;
}

/** A subgraph's answer, with its errors standing in `data` where the values would have stood. */
export interface SubgraphAnswer {
  readonly data: Record<string, unknown> | null;
  /** Those that belong to no place in the data. */
  readonly errors: readonly SubgraphErrorMessage[];
  /** Whether somebody else was handed this same object: then nothing in it may be changed. */
  readonly shared?: boolean;
}

/** Whoever answers for a subgraph. Rejects where there is no answer: with a SubgraphFailure, where that is the subgraph's fault. */
export interface Source<Context> {
  fetch(request: SubgraphRequest, context: Context): Promise<SubgraphAnswer>;
}
