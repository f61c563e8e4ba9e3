/** OPEN → TAKEN, when someone gives their word, → DONE; and back to OPEN when the promise is withdrawn or broken. */
export const TaskState = { OPEN: 'OPEN', TAKEN: 'TAKEN', DONE: 'DONE' } as const;
export type TaskState = (typeof TaskState)[keyof typeof TaskState];

/** Something to do. Nobody is assigned but by a promise that they accepted. */
export interface Task {
  readonly id: string;
  readonly networkId: string;
  readonly title: string;
  readonly description: string | null;
  /** The goal that it serves. It belongs to another service: it may be gone. */
  readonly goalId: string | null;
  readonly createdById: string;
  /** Who promised to do it, or did it. */
  readonly assigneeId: string | null;
  readonly state: TaskState;
  readonly dueAt: Date | null;
  readonly createdAt: Date;
  readonly completedAt: Date | null;
  readonly version: number;
}
