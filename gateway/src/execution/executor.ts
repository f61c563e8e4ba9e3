import { GraphQLError, OperationTypeNode, type ExecutionResult, type GraphQLErrorOptions } from 'graphql';
import type { Supergraph } from '../supergraph/supergraph';
import type { PreparedOperation, Variant } from './prepared-operation';
import { introspect } from './project/introspect';
import { Report, type Placed } from './project/report';
import type { Cause } from './run/failure';
import { merge } from './run/merge';
import type { Fields } from './run/own';
import { AskingApart } from './run/asking';
import { AskingTogether } from './run/asking-together';
import type { Gathered } from './run/run';
import { runPlan } from './run/run-plan';
import { Targets } from './run/targets';
import type { RunsInFlight } from './runs-in-flight';
import type { Patience } from './subgraphs/flight';
import type { Source } from './subgraphs/source';

type Variables = Readonly<Record<string, unknown>>;

/** An error as clients are to see it; the executor adds its path. */
export type Described = { readonly message: string } & Pick<GraphQLErrorOptions, 'extensions' | 'originalError'>;

export interface ExecutorOptions<Context extends Patience> {
  readonly supergraph: Supergraph;
  /** Who answers for a subgraph, asked once for each. */
  readonly sourceOf: (subgraph: string, url: URL) => Source<Context>;
  /** Whether fetches from one subgraph go as one request where that costs no further round. */
  readonly together?: boolean;
  /** Where sources join equal fetches, the runs that have all of theirs in common; of all executors that share sources. */
  readonly joining?: RunsInFlight<Context>;
  /** Says what clients see of an error: a subgraph's as it came, or what was thrown where there was no answer. */
  readonly describe: (cause: Pick<Cause, 'error' | 'subgraph'>, context: Context) => Described;
}

/** One operation, of which all is to be fetched. */
interface Gathering {
  readonly prepared: PreparedOperation;
  readonly variant: Variant;
  readonly variables: Variables;
  readonly root: Fields;
}

/**
 * Runs prepared operations of one supergraph: queries, mutations, and what a subscription asks about each event.
 *
 * What a subgraph cannot give is null, with an error at each place where it was asked for; null spreads as GraphQL says,
 * and nothing else is touched.
 */
export class Executor<Context extends Patience> {
  private readonly sources: ReadonlyMap<string, Source<Context>>;

  constructor(private readonly options: ExecutorOptions<Context>) {
    const { supergraph, sourceOf } = options;
    this.sources = new Map([...supergraph.urls].map(([name, url]) => [name, sourceOf(name, new URL(url))]));
  }

  /**
   * @param variables as the client gave them, found to be of their types
   * @param root what is known of the answer before anything is fetched: a subscription's event
   * @throws GraphQLError BAD_USER_INPUT where a variable is null by which something is to be left out
   */
  async run(
    prepared: PreparedOperation,
    variables: Variables,
    context: Context,
    root: Fields = {},
  ): Promise<ExecutionResult> {
    const variant = prepared.variant(variables);
    const gathering = { prepared, variant, variables, root };
    const { root: gathered, errors } = await this.gatheredFor(gathering, context);
    const report = new Report();
    const data = variant.project(gathered, report);
    const placed = [...report.placed, ...errors.map(({ beneath, ...cause }) => ({ cause, path: beneath }))];
    if (placed.length === 0) return { data };
    const inAnswer = (part: string | number) => (typeof part === 'string' ? prepared.names.inAnswer(part) : part);
    return { data, errors: placed.map(({ cause, path }) => this.error({ cause, path: path.map(inAnswer) }, context)) };
  }

  /** Runs the plan, or joins a run of the same. */
  private async gatheredFor(gathering: Gathering, context: Context): Promise<Gathered> {
    const { prepared, variables } = gathering;
    const { joining } = this.options;
    const kind = prepared.operation.operation;
    if (joining && kind === OperationTypeNode.QUERY)
      return joining.join(`${prepared.id} ${JSON.stringify(variables)}`, context, (company, answered) =>
        this.gather(gathering, company, answered),
      );
    try {
      return await this.gather(gathering, context, () => undefined);
    } finally {
      if (kind === OperationTypeNode.MUTATION) joining?.forget();
    }
  }

  private async gather(
    { prepared, variant, variables, root }: Gathering,
    context: Context,
    answered: () => void,
  ): Promise<Gathered> {
    const { supergraph, together } = this.options;
    const { step, introspection } = variant;
    const errors: Cause[] = [];
    if (step) {
      const asking = { sourceOf: this.sourceOf, variables, context };
      await runPlan(step, {
        targets: new Targets(root),
        schema: supergraph.fullSchema,
        asking: together ? new AskingTogether(step, asking) : new AskingApart(asking),
        errors,
        answered,
      });
    }
    if (introspection.length > 0) merge(root, introspect(supergraph.schema, introspection, prepared, variables));
    return { root, errors };
  }

  private error({ cause, path }: Placed, context: Context): GraphQLError {
    const { message, ...described } = this.options.describe(cause, context);
    return new GraphQLError(message, { ...described, ...(path.length > 0 && { path }) });
  }

  private readonly sourceOf = (subgraph: string): Source<Context> => {
    const source = this.sources.get(subgraph);
    if (!source) throw new Error(`The supergraph has no subgraph ${subgraph}.`);
    return source;
  };
}
