import type { CompiledFetch } from '../compile/compiled-fetch';
import type { Source, SubgraphAnswer } from '../subgraphs/source';

export type Representations = readonly string[];

export interface AskingOptions<Context> {
  readonly sourceOf: (subgraph: string) => Source<Context>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: Context;
}

/** How one run asks subgraphs. */
export interface Asking {
  /** It is known of a fetch whether it is to be sent; if so, it is asked for at once. */
  reached(fetch: CompiledFetch): void;
  ask(fetch: CompiledFetch, representations: Representations | undefined): Promise<SubgraphAnswer>;
}

/** Each fetch for itself. */
export class AskingApart<Context> implements Asking {
  constructor(private readonly options: AskingOptions<Context>) {}

  reached(): void {}

  ask(fetch: CompiledFetch, representations: Representations | undefined): Promise<SubgraphAnswer> {
    const { sourceOf, variables, context } = this.options;
    return sourceOf(fetch.subgraph).fetch({ kind: fetch.kind, body: fetch.body(representations, variables) }, context);
  }
}
