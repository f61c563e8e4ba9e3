/** Somebody wrote to somebody: one line of a record. */
export interface Line {
  /** As an editor counts them, from 1. */
  readonly number: number;
  readonly source: string;
  readonly target: string;
  readonly at: Date;
  /** What was written, where the record holds it. */
  readonly text: string | null;
}

/** A line that cannot be entered, and why. */
export interface BadLine {
  readonly number: number;
  readonly reason: string;
}

export interface Record {
  readonly lines: readonly Line[];
  readonly badLines: readonly BadLine[];
}
