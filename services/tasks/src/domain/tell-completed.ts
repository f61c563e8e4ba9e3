import { taskCompleted, type Transaction } from '@trama/events';
import type { Task } from './task';

/** Tells that a task is done, by whoever had taken it on. */
export async function tellCompleted(task: Task, at: Date, tx: Transaction): Promise<void> {
  if (task.assigneeId === null) return;
  const data = { ...task, assigneeId: task.assigneeId };
  await tx.emit(taskCompleted, { subject: task, audience: 'NETWORK', data, occurredAt: at });
}
