import type { Transaction } from '@trama/events';
import { existing, saveAtVersion, sessionOf } from '@trama/events/delivery';
import type { Page, PageRequest } from '@trama/paging';
import { pagesByParent, type ListOf } from '@trama/runtime';
import type { Model } from 'mongoose';
import type { Tasks } from '../domain/ports';
import type { Task, TaskState } from '../domain/task';
import type { TaskRow } from './task-model';

const NEWEST_FIRST = { key: 'createdAt', direction: 'DESCENDING' } as const;

export class TaskRepository implements Tasks {
  constructor(private readonly rows: Model<TaskRow>) {}

  async get(id: string, tx: Transaction): Promise<Task> {
    return toTask(existing(await this.rows.findById(id).session(sessionOf(tx)).lean<TaskRow>()));
  }

  async byIds(ids: readonly string[], tx?: Transaction): Promise<readonly Task[]> {
    const found = await this.rows
      .find({ _id: { $in: [...ids] } })
      .session(sessionOf(tx))
      .lean<TaskRow[]>();
    return found.map(toTask);
  }

  inNetworks(
    ids: readonly string[],
    state: TaskState | null,
    page: PageRequest,
  ): Promise<ReadonlyMap<string, Page<Task>>> {
    return this.pages({ parent: 'networkId', ids, where: state === null ? {} : { state }, order: NEWEST_FIRST, page });
  }

  forGoals(
    ids: readonly string[],
    networkIds: readonly string[],
    page: PageRequest,
  ): Promise<ReadonlyMap<string, Page<Task>>> {
    const where = { networkId: { $in: [...networkIds] } };
    return this.pages({ parent: 'goalId', ids, where, order: NEWEST_FIRST, page });
  }

  async add({ id, ...fields }: Task, tx: Transaction): Promise<void> {
    await this.rows.create([{ _id: id, ...fields }], { session: sessionOf(tx) });
  }

  async save(task: Task, tx: Transaction): Promise<Task> {
    return toTask(await saveAtVersion(this.rows, task, tx));
  }

  private pages(list: ListOf<TaskRow>): Promise<ReadonlyMap<string, Page<Task>>> {
    return pagesByParent(this.rows, list, toTask);
  }
}

const toTask = ({ _id, ...fields }: TaskRow): Task => ({ id: _id, ...fields });
