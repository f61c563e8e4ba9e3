/** The value of one measure in @trama/analysis; null where there was nothing to measure. */
export interface Measured {
  readonly name: string;
  readonly value: number | null;
}
