import { momentOf, taskCreated } from '@trama/events';
import { allow, type Viewer } from '@trama/identity';
import { uuidv7 } from 'uuidv7';
import { dueAfter } from './due-after';
import type { Ports } from './ports';
import { optionalReference } from './references';
import type { Task } from './task';
import { description, headline } from './wording';

interface CreateTaskInput {
  readonly networkId: string;
  readonly title: string;
  readonly description?: string | null;
  readonly goalId?: string | null;
  readonly dueAt?: Date | null;
  readonly at?: Date | null;
  readonly idempotencyKey?: string | null;
}

/** A new task, which nobody has taken on. */
function create(input: CreateTaskInput, createdById: string, at: Date): Task {
  return {
    id: uuidv7(),
    networkId: input.networkId,
    title: headline('title', input.title),
    description: description(input.description),
    goalId: optionalReference('goalId', input.goalId),
    createdById,
    assigneeId: null,
    state: 'OPEN',
    dueAt: dueAfter(at, input.dueAt),
    createdAt: at,
    completedAt: null,
    version: 1,
  };
}

export const createTask =
  ({ tasks, inTransaction, now }: Pick<Ports, 'tasks' | 'inTransaction' | 'now'>) =>
  (viewer: Viewer, input: CreateTaskInput): Promise<Task> =>
    inTransaction({ viewer, once: { mutation: 'createTask', input } }, async (tx) => {
      allow(viewer, 'task.create', input);
      const at = momentOf(viewer, input.networkId, input.at, now());
      const task = create(input, viewer.memberId, at);
      await tasks.add(task, tx);
      await tx.emit(taskCreated, { subject: task, audience: 'NETWORK', data: task, occurredAt: at });
      return task;
    });
