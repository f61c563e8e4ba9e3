import type { FetchShape } from '../compile/fetch-shape';

export type Path = readonly (string | number)[];

/** Why a value could not be had. */
export interface Cause {
  /** As a subgraph said it, or as it was thrown where there was no answer. */
  readonly error: unknown;
  /** Of which subgraph; null where none is to blame. */
  readonly subgraph: string | null;
  /** Where it arose, beneath the place that it left empty. */
  readonly beneath: Path;
}

/**
 * Stands in the answers for a value that could not be had. So an error goes wherever its value would have gone: it is
 * told at each place where the client asked for that value, and at no other.
 */
export class Failure {
  /** @param shape what would have been given, if that is known and an object: others may still give a part of it */
  constructor(
    readonly causes: Cause[],
    readonly shape?: FetchShape,
  ) {}

  /** The same failure, of one of the fields of what failed: by the causes that arose there, where any did. */
  of(field: string, shape?: FetchShape): Failure {
    const there = this.causes.filter(({ beneath }) => beneath[0] === field);
    return new Failure(
      there.length > 0
        ? there.map(({ beneath, ...cause }) => ({ ...cause, beneath: beneath.slice(1) }))
        : this.causes.slice(0, 1).map((cause) => ({ ...cause, beneath: [] })), // one error for one field
      shape,
    );
  }
}
