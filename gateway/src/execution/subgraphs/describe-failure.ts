import { errorCatalogue, Refusal, refuse, type ErrorCode } from '@trama/errors';
import type { Log } from '@trama/runtime';
import type { Described } from '../executor';
import type { RequestContext } from '../request-context';
import type { SubgraphErrorMessage } from './source';
import { SubgraphFailure } from './subgraph-failure';

interface Cause {
  /** As a subgraph said it, or as it was thrown where there was no answer. */
  readonly error: unknown;
  readonly subgraph: string | null;
}

/** What a subgraph says of the request that the gateway sent is no fault of the client's. */
const ours: ReadonlySet<ErrorCode> = new Set([
  'UNAUTHENTICATED',
  'TOKEN_EXPIRED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
]);

const UNKNOWN_EFFECT =
  'A part of Trama did not answer in time, and it is not known whether the change was made. Repeat it with the same idempotency key.';

/**
 * Says what clients see of what went wrong in a subgraph: its code, words and details where they are of the catalogue and
 * meant for clients, UNAVAILABLE where it gave no answer, and INTERNAL else, which operators find in the log, once.
 */
export function failureDescriber(log: Log): (cause: Cause, context: RequestContext) => Described {
  const told = new WeakSet<object>();
  return ({ error, subgraph }, { requestId }) => {
    const service: Readonly<Record<string, string>> = subgraph === null ? {} : { service: subgraph };
    const refusal = asRefusal(error, service) ?? refuse('INTERNAL', undefined, { requestId, ...service });
    if (refusal.code === 'INTERNAL' && isObject(error) && !told.has(error)) {
      told.add(error);
      log.error({ err: error, ...service, requestId }, 'a subgraph failed');
    }
    return { message: refusal.message, originalError: refusal };
  };
}

function asRefusal(error: unknown, service: Readonly<Record<string, string>>): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (error instanceof SubgraphFailure) {
    // It does not believe that the gateway is the gateway: nothing that trying again would mend.
    if (error.status === 401 || error.status === 403) return undefined;
    return refuse('UNAVAILABLE', error.mayHaveChanged ? UNKNOWN_EFFECT : undefined, service);
  }
  if (error instanceof Error || !isObject(error)) return undefined;
  const { message, extensions } = error as SubgraphErrorMessage;
  const { code, ...details } = isObject(extensions) ? extensions : {};
  if (typeof code !== 'string' || !Object.hasOwn(errorCatalogue, code) || ours.has(code as ErrorCode)) return undefined;
  return refuse(code as ErrorCode, String(message), { ...plain(details) });
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const plain = (details: Record<string, unknown>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(details).filter(
      (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  );
