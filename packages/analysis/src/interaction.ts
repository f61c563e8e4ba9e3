/** One thing somebody did towards somebody, or towards all (`to` is null): the evidence from which ties are measured. */
export interface Interaction {
  readonly from: string;
  readonly to: string | null;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** How much one of its kind says about a tie (k_e in the formulas); above 0. */
  readonly weight: number;
}
