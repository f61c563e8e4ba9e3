import { may, type Viewer } from '@trama/identity';
import { byId, eachOnce, pageById, type SubgraphContext } from '@trama/subgraph';
import type DataLoader from 'dataloader';
import type { Commitment } from '../domain/commitment';
import type { Ports } from '../domain/ports';
import type { Recognition } from '../domain/recognition';
import type { Task, TaskState } from '../domain/task';

type Pages<T> = ReturnType<typeof pageById<T>>;

export interface TasksContext extends SubgraphContext {
  readonly loaders: {
    readonly task: DataLoader<string, Task | null>;
    readonly commitment: DataLoader<string, Commitment | null>;
    readonly recognition: DataLoader<string, Recognition | null>;
    /** The tasks of networks in one state, or in any. */
    readonly tasksOfNetwork: (state: TaskState | null) => Pages<Task>;
    readonly tasksForGoal: Pages<Task>;
    readonly commitmentsOfNetwork: Pages<Commitment>;
    readonly commitmentsForTask: Pages<Commitment>;
    readonly commitmentsOfMember: Pages<Commitment>;
    readonly recognitionsOfMember: Pages<Recognition>;
  };
}

/**
 * Of one request: one query a batch; null, or an empty list, for what the viewer may not see. Whoever got to see a task
 * may see the promises about it too.
 */
export const tasksContext =
  ({ tasks, commitments, recognitions }: Pick<Ports, 'tasks' | 'commitments' | 'recognitions'>) =>
  (viewer: Viewer): TasksContext => ({
    viewer,
    loaders: {
      task: byId(async (ids) => (await tasks.byIds(ids)).filter((task) => may(viewer, 'task.see', task))),
      commitment: byId(async (ids) =>
        (await commitments.byIds(ids)).filter((commitment) => may(viewer, 'commitment.see', commitment)),
      ),
      recognition: byId(async (ids) =>
        (await recognitions.byIds(ids)).filter((recognition) => may(viewer, 'recognition.see', recognition)),
      ),
      tasksOfNetwork: eachOnce((state: TaskState | null) =>
        pageById((ids, page) =>
          tasks.inNetworks(
            ids.filter((networkId) => may(viewer, 'task.see', { networkId })),
            state,
            page,
          ),
        ),
      ),
      tasksForGoal: pageById((ids, page) => tasks.forGoals(ids, viewer.networkIds(), page)),
      commitmentsOfNetwork: pageById((ids, page) =>
        commitments.inNetworks(
          ids.filter((networkId) => may(viewer, 'commitment.see', { networkId })),
          page,
        ),
      ),
      commitmentsForTask: pageById((ids, page) => commitments.forTasks(ids, page)),
      commitmentsOfMember: pageById((ids, page) => commitments.byPromisers(ids, viewer.networkIds(), page)),
      recognitionsOfMember: pageById((ids, page) => recognitions.receivedBy(ids, viewer.networkIds(), page)),
    },
  });
