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

/** The same of all that went wrong in one operation. */
export const clientErrors = (errors: readonly GraphQLError[], log: Log, requestId: string) =>
  errors.map((error) => clientError(error.toJSON(), error, log, requestId));

/** Of persisted queries Apollo Server says with an HTTP status alone, and no code, that a request does not hold. */
function refusedByApollo(error: unknown): Refusal | undefined {
  if (!(error instanceof GraphQLError) || error.originalError) return undefined;
  const status = httpStatus(error);
  const isClients = status !== undefined && status >= 400 && status < 500;
  return error.extensions['code'] === undefined && isClients ? refuse('BAD_REQUEST', `${error.message}.`) : undefined;
}

const httpStatus = ({ extensions }: GraphQLError): number | undefined =>
  (extensions as { http?: { status?: number } }).http?.status;

/** The HTTP status of an answer that has no data because of these. */
export const statusOf = (errors: readonly GraphQLError[] = []): number =>
  errors.map(httpStatus).find((status) => status !== undefined) ?? 400;

/** The HTTP status of an answer that has no data because of this. */
const statuses: Partial<Record<ErrorCode, number>> = {
  BAD_REQUEST: 400,
  UNAUTHENTICATED: 401,
  TOKEN_EXPIRED: 401,
  UNAVAILABLE: 503,
  COST_EXCEEDED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  DOCUMENT_NOT_FOUND: 400,
  DOCUMENT_NOT_TRUSTED: 400,
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
