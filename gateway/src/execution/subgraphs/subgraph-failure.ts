/** Why there is no answer. */
export type Reason =
  /** No connection, or one that broke before the answer was whole. */
  | 'unreachable'
  /** Not within its deadline, or not within what was left of the request's. */
  | 'late'
  /** An HTTP status other than 200, and no GraphQL with it. */
  | 'status'
  /** No GraphQL, though the status promised it. */
  | 'unreadable'
  /** More than is taken in. */
  | 'too-large'
  /** It was not asked: it has not answered of late. */
  | 'open'
  /** It was not asked: too many wait for it already. */
  | 'full'
  /** Nobody waits for the answer any more. */
  | 'abandoned';

/** A subgraph gave no answer. */
export class SubgraphFailure extends Error {
  override readonly name = 'SubgraphFailure';
  /** Whether a mutation was sent, which may have taken effect. */
  mayHaveChanged = false;

  constructor(
    readonly reason: Reason,
    /** For operators; names no address. */
    message: string,
    private readonly details: { readonly status?: number; readonly cause?: unknown } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
  }

  /** Of HTTP, where it answered with one. */
  get status(): number | undefined {
    return this.details.status;
  }

  /** Whether it says that the subgraph is not well: a request that it merely did not like is no sign of that. */
  get isItsFault(): boolean {
    if (this.reason === 'status') return (this.status ?? 0) >= 500;
    return this.reason === 'unreachable' || this.reason === 'late';
  }
}
