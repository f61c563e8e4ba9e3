import type { GraphQLError } from 'graphql';

/** One result, made ready once for all who are told it. */
export interface Delivery {
  /** The GraphQL result as JSON. */
  readonly text: string;
  /** Where a subscriber stands who was told it: `after` this, the next comes. */
  readonly cursor: string;
}

/** One subscription's way to its client, whatever carries it. Nothing here waits. */
export interface Outlet {
  /**
   * Whether the client has taken so much of what was sent that more may be. Where not, `drained` is called once when it may
   * again.
   */
  isOpen(drained: () => void): boolean;
  next(delivery: Delivery): void;
  /**
   * Where the subscriber stands though nothing was told: `after` this cursor comes what was not told yet. Said before
   * anything else, and again where much happened that is not for them. It is a hint that may be left out, and no result.
   */
  place(cursor: string): void;
  /** The last thing that is said: why the subscription ends. Of a client that does not read, the connection is cut. */
  fail(errors: readonly GraphQLError[]): void;
  /** The last thing that is said: there will be no more. */
  complete(): void;
}
