import type { Commitment } from '../src/domain/commitment';
import type { Task } from '../src/domain/task';

/** Ana wrote down that the shed needs a roof; override what the test is about. */
export function aTask(overrides: Partial<Task> = {}): Task {
  return {
    id: 'roof',
    networkId: 'valley',
    title: 'Roof the shed',
    description: null,
    goalId: null,
    createdById: 'ana',
    assigneeId: null,
    state: 'OPEN',
    dueAt: null,
    createdAt: new Date('2026-01-01T12:00:00Z'),
    completedAt: null,
    version: 1,
    ...overrides,
  };
}

/** Ana asked Ben to roof the shed. */
export function aCommitment(overrides: Partial<Commitment> = {}): Commitment {
  return {
    id: 'promise',
    networkId: 'valley',
    what: 'Roof the shed',
    taskId: 'roof',
    messageId: null,
    promiserId: 'ben',
    promisedToId: 'ana',
    state: 'OFFERED',
    dueAt: null,
    offeredAt: new Date('2026-01-02T12:00:00Z'),
    acceptedAt: null,
    endedAt: null,
    reason: null,
    note: null,
    version: 1,
    ...overrides,
  };
}
