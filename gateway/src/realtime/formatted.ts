import type { Log } from '@trama/runtime';
import { GraphQLError, type ExecutionResult, type FormattedExecutionResult, type GraphQLFormattedError } from 'graphql';
import { clientError, graphqlError } from '../graphql/client-error';

/** Whatever was thrown, one or several, as errors of GraphQL. */
export const graphqlErrors = (thrown: unknown): GraphQLError[] =>
  (thrown instanceof AggregateError ? (thrown.errors as unknown[]) : [thrown]).map((error) =>
    error instanceof GraphQLError ? error : graphqlError(error),
  );

/** As a client may see them. */
export const formattedErrors = (
  errors: readonly GraphQLError[],
  log: Log,
  requestId: string,
): GraphQLFormattedError[] =>
  errors
    .flatMap((error) => (error.originalError instanceof AggregateError ? graphqlErrors(error.originalError) : [error]))
    .map((error) => clientError(error.toJSON(), error, log, requestId));

/** A result as a client may see it. */
export const formattedResult = (
  { data, errors }: ExecutionResult,
  log: Log,
  requestId: string,
): FormattedExecutionResult => ({ data, ...(errors && { errors: formattedErrors(errors, log, requestId) }) });
