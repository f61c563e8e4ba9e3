import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { getOperationAST, GraphQLError, parse, validate, type ExecutionResult } from 'graphql';
import { getVariableValues } from 'graphql/execution/values';
import { Executor } from '../../src/execution/executor';
import { readAnswer } from '../../src/execution/run/read-answer';
import { RunsInFlight } from '../../src/execution/runs-in-flight';
import type { Patience } from '../../src/execution/subgraphs/flight';
import type { Source } from '../../src/execution/subgraphs/source';
import { Supergraph } from '../../src/supergraph/supergraph';

export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

/** However busy the machine is: what is at stake here are answers. */
const PLANNING_MILLISECONDS = 60_000;

/** A request to a subgraph, as it has it from either gateway. */
export interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Answers for a subgraph, with the text of a response's body; rejects where there is no answer. */
export type Answering<Context> = (subgraph: string, asked: Asked, context: Context) => Promise<string>;

/** Subgraphs behind two gateways, each as it would run: Apollo's own, and Trama's executor. */
export class Federation<Context extends object & Patience> {
  private readonly supergraph: Supergraph;
  private readonly apart: Executor<Context>;
  private readonly together: Executor<Context>;
  private readonly joining: Executor<Context>;
  private stockExecutor: ReturnType<ApolloGateway['load']> | undefined;

  constructor(
    private readonly sdl: string,
    private readonly answering: Answering<Context>,
  ) {
    this.supergraph = new Supergraph(sdl, PLANNING_MILLISECONDS);
    const sourceOf = (subgraph: string): Source<Context> => ({
      fetch: async ({ body }, context) =>
        readAnswer(await answering(subgraph, JSON.parse(body) as Asked, context), subgraph),
    });
    const options = {
      supergraph: this.supergraph,
      sourceOf,
      describe: ({ error }: { error: unknown }) => asItCame(error),
    };
    this.apart = new Executor(options);
    this.together = new Executor({ ...options, together: true });
    const forwarding = { scope: () => '' };
    this.joining = new Executor({ ...options, joining: new RunsInFlight({ forwarding, joined: () => undefined }) });
  }

  ours(question: Question, context: Context): Promise<ExecutionResult> {
    return this.run(this.apart, question, context);
  }

  /** The same, where fetches from one subgraph wait for each other, to go as one request. */
  oursTogether(question: Question, context: Context): Promise<ExecutionResult> {
    return this.run(this.together, question, context);
  }

  /** The same, asked twice at once, where what asks the same is one run. */
  oursTwice(question: Question, context: Context): Promise<ExecutionResult[]> {
    return Promise.all([this.run(this.joining, question, context), this.run(this.joining, question, context)]);
  }

  private async run(
    executor: Executor<Context>,
    { query, variables = {}, operationName }: Question,
    context: Context,
  ): Promise<ExecutionResult> {
    const document = parse(query);
    const { schema } = this.supergraph;
    const invalid = validate(schema, document);
    if (invalid.length > 0) throw new AggregateError(invalid, invalid.join('\n'));
    const { variableDefinitions = [] } = getOperationAST(document, operationName) ?? {};
    const { errors } = getVariableValues(schema, variableDefinitions, variables);
    if (errors) return { errors };
    try {
      return await executor.run(this.supergraph.prepare(document, operationName, query), variables, context);
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
  }

  async stock({ query, variables = {}, operationName }: Question, context: Context): Promise<ExecutionResult> {
    const { executor } = await (this.stockExecutor ??= this.loadStock());
    const document = parse(query);
    // What Apollo Server would say of the request; the gateway reads no more of it than this.
    const request = {
      request: { query, variables, operationName },
      document,
      operation: getOperationAST(document, operationName),
      operationName: operationName ?? null,
      queryHash: `${operationName} ${query}`,
      context,
      schema: this.supergraph.schema,
      metrics: {},
      logger: silent,
    };
    return (await executor(request as unknown as Parameters<typeof executor>[0])) as ExecutionResult;
  }

  private loadStock(): ReturnType<ApolloGateway['load']> {
    const buildService = ({ name }: { name: string }): GraphQLDataSource => ({
      process: async ({ request: { query = '', variables = {} }, context }) => {
        // What is sent over a network is JSON, so that neither side holds the other's objects.
        const asked = JSON.parse(JSON.stringify({ query, variables })) as Asked;
        return JSON.parse(await this.answering(name, asked, context as Context)) as Answer;
      },
    });
    process.env['APOLLO_TELEMETRY_DISABLED'] = 'true'; // or it asks clouds' metadata servers where it runs
    const gateway = new ApolloGateway({ supergraphSdl: this.sdl, buildService, logger: silent });
    return gateway.load();
  }
}

/** An error as the subgraph has it, so that it can be compared. */
function asItCame(error: unknown) {
  const { message, extensions } = error as { message?: unknown; extensions?: Record<string, unknown> };
  return { message: typeof message === 'string' ? message : '', ...(extensions && { extensions }) };
}

type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;

const nothing = (): void => undefined;
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };
