/** A promise's life: OFFERED → ACCEPTED or DECLINED; once accepted → KEPT or BROKEN, or WITHDRAWN by the promiser. */
export const CommitmentState = {
  OFFERED: 'OFFERED',
  ACCEPTED: 'ACCEPTED',
  DECLINED: 'DECLINED',
  KEPT: 'KEPT',
  BROKEN: 'BROKEN',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type CommitmentState = (typeof CommitmentState)[keyof typeof CommitmentState];

/** The states in which a promise stands, or may yet. */
export const openStates = ['OFFERED', 'ACCEPTED'] as const satisfies readonly CommitmentState[];

/** A promise of one person to another, or to themselves; asked for first, and binding once accepted. */
export interface Commitment {
  readonly id: string;
  readonly networkId: string;
  /** What is promised, in words; a task's title as it was when it was offered. */
  readonly what: string;
  /** The task that it takes on, if it is about one. */
  readonly taskId: string | null;
  /** The message that it came from, if from one. It belongs to another service: it may be gone. */
  readonly messageId: string | null;
  readonly promiserId: string;
  readonly promisedToId: string;
  readonly state: CommitmentState;
  readonly dueAt: Date | null;
  readonly offeredAt: Date;
  readonly acceptedAt: Date | null;
  /** When it was declined, kept, broken or withdrawn. */
  readonly endedAt: Date | null;
  /** Why it was declined or withdrawn. */
  readonly reason: string | null;
  /** What the one it was promised to said when it was kept or broken. */
  readonly note: string | null;
  readonly version: number;
}
