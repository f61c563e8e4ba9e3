import type { FastifyReply, FastifyRequest } from 'fastify';
import { OperationTypeNode, type ExecutionResult } from 'graphql';
import { getVariableValues } from 'graphql/execution/values';
import type { Log } from '@trama/runtime';
import type { Authenticate } from '../../authentication/authenticate';
import type { Executor } from '../../execution/executor';
import { requestContext, type RequestContext } from '../../execution/request-context';
import type { Supergraph } from '../../supergraph/supergraph';
import type { SupergraphFile } from '../../supergraph/supergraph-file';
import { clientErrors, graphqlError, statusOf } from '../client-error';
import { answerType } from '../media-types';
import { logOperation } from '../log-operation';
import type { Answer, AnswersInFlight } from './answers-in-flight';
import { plainRequest, type Variables } from './plain-request';
import type { TrustedDocuments } from './trusted-documents';
import type { TrustedOperation } from './trusted-document';

export interface ShortPathOptions {
  readonly documents: TrustedDocuments;
  readonly supergraph: SupergraphFile;
  readonly executorOf: (supergraph: Supergraph) => Executor<RequestContext>;
  readonly authenticate: Authenticate;
  readonly costLimit: number;
  /** For a whole request, in milliseconds. */
  readonly deadline: number;
  /** Where equal queries are to be answered once. */
  readonly inFlight: AnswersInFlight | undefined;
  readonly log: Log;
}

/** A request with nothing left to be said about it but its answer. */
interface Call {
  readonly operation: TrustedOperation;
  readonly variables: Variables;
  readonly type: string;
}

/**
 * Answers requests for trusted documents without Apollo Server: all that it does was done when the document was taken up.
 * It takes only what is right in every respect; whatever is not goes the long way, which says what is wrong.
 */
export class ShortPath {
  constructor(private readonly options: ShortPathOptions) {}

  /** Undefined where it is for the long way. */
  match(request: FastifyRequest): Call | undefined {
    const { documents, supergraph, costLimit } = this.options;
    const asked = plainRequest(request);
    const type = answerType(request.headers.accept);
    const document = asked && documents.get(asked.name);
    if (!document || type === undefined) return undefined;
    const operation = operationOf(() => document.operation(supergraph.current, asked.operationName));
    if (!operation || (request.method === 'GET' && isMutation(operation))) return undefined;
    const { variables } = asked;
    return fits(operation, variables) && operation.cost(variables) <= costLimit
      ? { operation, variables, type }
      : undefined;
  }

  async answer({ operation, variables, type }: Call, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { authenticate, deadline, inFlight, log } = this.options;
    const start = performance.now();
    void reply.header('content-type', type);
    let context: RequestContext;
    try {
      context = requestContext(request, await authenticate(request.headers.authorization), deadline);
    } catch (error) {
      const { status, body } = this.serialised({ errors: [graphqlError(error)] }, request.id);
      return void reply.code(status).send(body);
    }
    const { status, body, codes } =
      inFlight && !isMutation(operation)
        ? await inFlight.join(keyOf(context, operation, variables), request.raw.socket, (client) =>
            this.run(operation, variables, { ...context, client }),
          )
        : await this.run(operation, variables, context);
    logOperation(log, { context, operation: operation.prepared.operation, start, codes });
    void reply.code(status).header('cache-control', 'no-store').send(body);
  }

  private async run(operation: TrustedOperation, variables: Variables, context: RequestContext): Promise<Answer> {
    const { executorOf, inFlight } = this.options;
    try {
      const result = await executorOf(operation.supergraph).run(operation.prepared, variables, context);
      return this.serialised(result, context.requestId);
    } catch (error) {
      return this.serialised({ errors: [graphqlError(error)] }, context.requestId);
    } finally {
      if (isMutation(operation)) inFlight?.forget();
    }
  }

  private serialised({ errors, data }: ExecutionResult, requestId: string): Answer {
    const formatted = errors && clientErrors(errors, this.options.log, requestId);
    return {
      status: data === undefined ? statusOf(errors) : 200,
      body: `${JSON.stringify({ errors: formatted, data })}\n`,
      codes: formatted?.map(({ extensions }) => extensions?.['code']) ?? [],
    };
  }
}

const isMutation = ({ prepared }: TrustedOperation): boolean =>
  prepared.operation.operation === OperationTypeNode.MUTATION;

/** A document that cannot be planned is told of by the long way. */
function operationOf(find: () => TrustedOperation | undefined): TrustedOperation | undefined {
  try {
    return find();
  } catch {
    return undefined;
  }
}

function fits({ supergraph, prepared }: TrustedOperation, variables: Variables): boolean {
  const { variableDefinitions = [] } = prepared.operation;
  return (
    variableDefinitions.length === 0 || !getVariableValues(supergraph.schema, variableDefinitions, variables).errors
  );
}

const keyOf = ({ principal }: RequestContext, { key }: TrustedOperation, variables: Variables): string =>
  `${principal.scope} ${key} ${JSON.stringify(variables)}`;
