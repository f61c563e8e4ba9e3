/** How strongly one person is tied to another; one direction. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  /** Above 0. */
  readonly weight: number;
}
