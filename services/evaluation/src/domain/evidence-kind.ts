/** What the ledger takes note of. */
export const EvidenceKind = {
  MESSAGE: 'MESSAGE',
  REPLY: 'REPLY',
  REACTION: 'REACTION',
  PROMISE: 'PROMISE',
  PROMISE_KEPT: 'PROMISE_KEPT',
  PROMISE_BROKEN: 'PROMISE_BROKEN',
  PROMISE_WITHDRAWN: 'PROMISE_WITHDRAWN',
  TASK_CREATED: 'TASK_CREATED',
  TASK_EDITED: 'TASK_EDITED',
  TASK_DONE: 'TASK_DONE',
  RECOGNITION: 'RECOGNITION',
  GOAL_ADOPTED: 'GOAL_ADOPTED',
  GOAL_CHECK_IN: 'GOAL_CHECK_IN',
  GOAL_ACHIEVED: 'GOAL_ACHIEVED',
  GOAL_DROPPED: 'GOAL_DROPPED',
  MEMBER_JOINED: 'MEMBER_JOINED',
  MEMBER_LEFT: 'MEMBER_LEFT',
} as const;
export type EvidenceKind = (typeof EvidenceKind)[keyof typeof EvidenceKind];

/** Who is in the network follows from these, at any time; they are no interaction. */
export const participation = ['MEMBER_JOINED', 'MEMBER_LEFT'] as const satisfies readonly EvidenceKind[];

/** What people do towards each other, or towards all. */
export const interactions = [
  'MESSAGE',
  'REPLY',
  'REACTION',
  'PROMISE',
  'PROMISE_KEPT',
  'TASK_DONE',
  'RECOGNITION',
  'GOAL_CHECK_IN',
] as const satisfies readonly EvidenceKind[];

/**
 * Which promises, tasks and goals stand, and how far those have come, follows from these, at any time. Some are
 * interactions as well; the others are facts about things, and no interaction: a goal is adopted, a task written down.
 */
export const courses = [
  'PROMISE',
  'PROMISE_KEPT',
  'PROMISE_BROKEN',
  'PROMISE_WITHDRAWN',
  'TASK_CREATED',
  'TASK_EDITED',
  'TASK_DONE',
  'GOAL_ADOPTED',
  'GOAL_CHECK_IN',
  'GOAL_ACHIEVED',
  'GOAL_DROPPED',
] as const satisfies readonly EvidenceKind[];
