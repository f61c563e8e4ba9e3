/** Why someone thinks that the network would harm itself with a goal. It must be answered before the goal is adopted. */
export interface Objection {
  readonly id: string;
  readonly memberId: string;
  readonly reason: string;
  readonly at: Date;
  readonly answer: string | null;
  readonly answeredById: string | null;
  readonly answeredAt: Date | null;
}
