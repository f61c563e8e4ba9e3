/** Where an indicator stood at some time, as someone saw it. */
export interface CheckIn {
  readonly id: string;
  readonly networkId: string;
  readonly goalId: string;
  readonly indicatorId: string;
  /** Who reported it. */
  readonly memberId: string;
  readonly value: number;
  readonly note: string | null;
  readonly at: Date;
}
