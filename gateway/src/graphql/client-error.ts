import { forClient, refuse, Refusal, type ErrorCode } from '@trama/errors';
import { currentTrace, type Log } from '@trama/runtime';
import { GraphQLError } from 'graphql';

type Formatted = Parameters<typeof forClient>[0];

/** What a client sees of an error, and operators of one that is ours. */
export const clientError = (
  formatted: Formatted,
  error: unknown,
  log: Log,
  requestId = currentTrace()?.requestId ?? '',
) =>
  forClient(formatted, refusedByApollo(error) ?? error, requestId, (cause) =>
    log.error({ err: cause, requestId }, 'a request failed'),
  );

/** Of persisted queries Apollo Server says with an HTTP status alone, and no code, that a request does not hold. */
function refusedByApollo(error: unknown): Refusal | undefined {
  if (!(error instanceof GraphQLError) || error.originalError) return undefined;
  const { code, http } = error.extensions as { code?: unknown; http?: { status?: number } };
  const isClients = http?.status !== undefined && http.status >= 400 && http.status < 500;
  return code === undefined && isClients ? refuse('BAD_REQUEST', `${error.message}.`) : undefined;
}

/** The HTTP status of an answer that has no data because of this. */
const statuses: Partial<Record<ErrorCode, number>> = {
  BAD_REQUEST: 400,
  UNAUTHENTICATED: 401,
  TOKEN_EXPIRED: 401,
  UNAVAILABLE: 503,
  COST_EXCEEDED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
};

/** A refusal in the one form whose HTTP status ApolloServer keeps. */
export function graphqlError(error: unknown, status?: number): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const code = error instanceof Refusal ? error.code : 'INTERNAL';
  return new GraphQLError(error instanceof Error ? error.message : String(error), {
    originalError: error instanceof Error ? error : undefined,
    extensions: { code, http: { status: status ?? statuses[code] ?? 500 } },
  });
}
