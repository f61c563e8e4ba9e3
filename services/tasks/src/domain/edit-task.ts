import { refuse } from '@trama/errors';
import { taskEdited } from '@trama/events';
import { allow, type Viewer } from '@trama/identity';
import { dueAfter } from './due-after';
import type { Ports } from './ports';
import { optionalReference } from './references';
import type { Task } from './task';
import { description, headline } from './wording';

/** What is left out stays; null empties a description, a goal or a time. */
interface EditTaskInput {
  readonly taskId: string;
  readonly version: number;
  readonly title?: string | null;
  readonly description?: string | null;
  readonly goalId?: string | null;
  readonly dueAt?: Date | null;
  readonly idempotencyKey?: string | null;
}

/** The task as edited. What is done stays as it was. */
export function edit(task: Task, input: Omit<EditTaskInput, 'taskId'>): Task {
  if (task.state === 'DONE') throw refuse('CONFLICT', 'It is done: write a new task.', { state: task.state });
  if (task.version !== input.version) throw refuse('STALE_VERSION');
  return {
    ...task,
    title: input.title == null ? task.title : headline('title', input.title),
    description: input.description === undefined ? task.description : description(input.description),
    goalId: input.goalId === undefined ? task.goalId : optionalReference('goalId', input.goalId),
    dueAt: input.dueAt === undefined ? task.dueAt : dueAfter(task.createdAt, input.dueAt),
  };
}

export const editTask =
  ({ tasks, inTransaction }: Pick<Ports, 'tasks' | 'inTransaction'>) =>
  (viewer: Viewer, input: EditTaskInput): Promise<Task> =>
    inTransaction({ viewer, once: { mutation: 'editTask', input } }, async (tx) => {
      const task = await tasks.get(input.taskId, tx);
      allow(viewer, 'task.edit', task);
      const edited = await tasks.save(edit(task, input), tx);
      await tx.emit(taskEdited, { subject: edited, audience: 'NETWORK', data: edited });
      return edited;
    });
