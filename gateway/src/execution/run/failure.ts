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
  constructor(readonly causes: Cause[]) {}

  /** The same failure, of one of the fields of what failed: by the causes that arose there, where any did. */
  of(field: string): Failure {
    const there = this.causes.filter(({ beneath }) => beneath[0] === field);
    return new Failure(
      there.length > 0
        ? there.map(({ beneath, ...cause }) => ({ ...cause, beneath: beneath.slice(1) }))
        : this.causes.map((cause) => ({ ...cause, beneath: [] })),
    );
  }
}
