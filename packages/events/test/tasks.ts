import { taskCompleted, taskCreated } from '@trama/events';
import type { StartedService } from './start-service';

const byAna = { createdById: 'ana', goalId: null };

/** The service tells, in one transaction, that these tasks were written down. */
export const createTasks = ({ inTransaction }: StartedService, networkId: string, ...ids: string[]): Promise<void> =>
  inTransaction({ viewer: null }, (tx) =>
    tx.emit(
      taskCreated,
      ...ids.map((id) => ({ subject: { id, networkId }, audience: 'NETWORK' as const, data: byAna })),
    ),
  );

export const completeTask = ({ inTransaction }: StartedService, networkId: string, id: string): Promise<void> =>
  inTransaction({ viewer: null }, (tx) =>
    tx.emit(taskCompleted, {
      subject: { id, networkId },
      audience: 'NETWORK',
      data: { ...byAna, assigneeId: 'ben' },
    }),
  );

/** `n` names: `task-1`, `task-2`, … */
export const names = (n: number, first = 1): string[] =>
  Array.from({ length: n }, (_, index) => `task-${first + index}`);
