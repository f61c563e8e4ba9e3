/** What the ledger takes note of. */
export const EvidenceKind = {
  MESSAGE: 'MESSAGE',
  REPLY: 'REPLY',
  REACTION: 'REACTION',
  PROMISE: 'PROMISE',
  PROMISE_KEPT: 'PROMISE_KEPT',
  PROMISE_BROKEN: 'PROMISE_BROKEN',
  TASK_DONE: 'TASK_DONE',
  RECOGNITION: 'RECOGNITION',
  GOAL_CHECK_IN: 'GOAL_CHECK_IN',
  MEMBER_JOINED: 'MEMBER_JOINED',
  MEMBER_LEFT: 'MEMBER_LEFT',
} as const;
export type EvidenceKind = (typeof EvidenceKind)[keyof typeof EvidenceKind];

/** Who is in the network follows from these, at any time; they are no interaction. */
export const participation: readonly EvidenceKind[] = ['MEMBER_JOINED', 'MEMBER_LEFT'];
