/** In `to`: it was done towards all. In `about`: about nothing in particular. */
export const NONE = 0xffff_ffff;

/**
 * What people did, a row an interaction, in columns that threads share: who, towards whom, when, of which kind. Where one
 * act is several interactions (a message that names two people), all its rows have one act. Acts are numbered from 0 on by their
 * first appearance, and so are things.
 */
export interface InteractionTable {
  readonly length: number;
  readonly from: Uint32Array;
  /** NONE: towards all. */
  readonly to: Uint32Array;
  /** Milliseconds since the epoch. */
  readonly at: Float64Array;
  /** A place in the record's `kinds`. */
  readonly kind: Uint8Array;
  /** The number of the act. */
  readonly act: Uint32Array;
  /** The number of the thing that shows it: a message, a promise, a task. */
  readonly thing: Uint32Array;
  /** The number of the thing that it is about: what is answered, reacted to, recognised; NONE where there is no such. */
  readonly about: Uint32Array;
}
