/** The value of one measure in @trama/analysis. */
export interface Measured {
  readonly name: string;
  /** Null where there was nothing to measure. */
  readonly value: number | null;
  /** Null where the value is exact; else it is an estimate, and this its standard error. */
  readonly standardError: number | null;
}
