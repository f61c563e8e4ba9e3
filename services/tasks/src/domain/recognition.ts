/** What someone can be thanked for. */
export const ContributionType = { Task: 'Task', Commitment: 'Commitment', Message: 'Message' } as const;
export type ContributionType = (typeof ContributionType)[keyof typeof ContributionType];

export interface Contribution {
  readonly type: ContributionType;
  readonly id: string;
}

/** One person's thanks to another for a contribution, with the reason. */
export interface Recognition {
  readonly id: string;
  readonly networkId: string;
  readonly fromId: string;
  readonly toId: string;
  readonly reason: string;
  readonly contribution: Contribution;
  readonly givenAt: Date;
}
