import { errorCatalogue, Refusal, type ErrorCode } from '@trama/errors';

interface ErrorOfSubgraph {
  readonly message?: unknown;
  readonly path?: unknown;
  readonly extensions?: unknown;
}

type Path = readonly (string | number)[];

/** An error on its way from a subgraph to a client: the plan's executor puts its path into the client's terms. */
export class SubgraphError extends Refusal {
  constructor(
    code: ErrorCode,
    message: string,
    details: Readonly<Record<string, string | number>>,
    readonly path: Path | undefined,
  ) {
    super(code, message, details);
  }
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

/**
 * A subgraph's error, with its code, words and details where they are of the catalogue and meant for the client. All else
 * is INTERNAL, and told to `report`.
 */
export function fromSubgraph(
  error: ErrorOfSubgraph,
  requestId: string,
  report: (error: unknown) => void,
): SubgraphError {
  const { code, ...details } = isRecord(error.extensions) ? error.extensions : {};
  const path = Array.isArray(error.path) ? (error.path as Path) : undefined;
  if (typeof code === 'string' && Object.hasOwn(errorCatalogue, code) && !ours.has(code as ErrorCode))
    return new SubgraphError(code as ErrorCode, String(error.message), plain(details), path);
  report(error);
  return new SubgraphError('INTERNAL', errorCatalogue.INTERNAL.message, { requestId }, path);
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const plain = (details: Record<string, unknown>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(details).filter(
      (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  );
