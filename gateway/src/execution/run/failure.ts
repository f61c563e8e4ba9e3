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

  /** With what another fetch says of the same value: one cause for each place, the same whoever was first to say it. */
  and({ causes }: Failure): Failure {
    const others = causes.filter(({ beneath }) => this.causes.every((known) => comparePaths(known.beneath, beneath)));
    if (others.length === 0) return this;
    const all = [...this.causes, ...others];
    return new Failure(
      all.sort((one, other) => comparePaths(one.beneath, other.beneath)),
      this.shape,
    );
  }

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

/** 0 where they are the same. */
function comparePaths(one: Path, other: Path): number {
  const depth = one.findIndex((part, index) => part !== other[index]);
  if (depth < 0) return one.length - other.length;
  const [part, otherPart] = [one[depth] ?? '', other[depth] ?? ''];
  return typeof part === 'number' && typeof otherPart === 'number' ? part - otherPart : part < otherPart ? -1 : 1;
}
