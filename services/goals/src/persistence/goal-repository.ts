import type { Transaction } from '@trama/events';
import { existing, saveAtVersion, sessionOf } from '@trama/events/delivery';
import type { Page, PageRequest } from '@trama/paging';
import { pagesByParent, type ListOf } from '@trama/runtime';
import type { Model } from 'mongoose';
import type { Goal, GoalState } from '../domain/goal';
import type { Goals } from '../domain/ports';
import type { GoalRow } from './goal-model';

const NEWEST_FIRST = { key: 'createdAt', direction: 'DESCENDING' } as const;

export class GoalRepository implements Goals {
  constructor(private readonly rows: Model<GoalRow>) {}

  async get(id: string, tx: Transaction): Promise<Goal> {
    return toGoal(existing(await this.rows.findById(id).session(sessionOf(tx)).lean<GoalRow>()));
  }

  async byIds(ids: readonly string[]): Promise<readonly Goal[]> {
    return (await this.rows.find({ _id: { $in: [...ids] } }).lean<GoalRow[]>()).map(toGoal);
  }

  inNetworks(
    ids: readonly string[],
    state: GoalState | null,
    page: PageRequest,
  ): Promise<ReadonlyMap<string, Page<Goal>>> {
    return this.pages({ parent: 'networkId', ids, where: state === null ? {} : { state }, order: NEWEST_FIRST, page });
  }

  ownedBy(
    ids: readonly string[],
    networkIds: readonly string[],
    page: PageRequest,
  ): Promise<ReadonlyMap<string, Page<Goal>>> {
    const where = { networkId: { $in: [...networkIds] } };
    return this.pages({ parent: 'ownerId', ids, where, order: NEWEST_FIRST, page });
  }

  async add({ id, ...fields }: Goal, tx: Transaction): Promise<void> {
    await this.rows.create([{ _id: id, ...fields }], { session: sessionOf(tx) });
  }

  async save(goal: Goal, tx: Transaction): Promise<Goal> {
    return toGoal(await saveAtVersion(this.rows, goal, tx));
  }

  private pages(list: ListOf<GoalRow>): Promise<ReadonlyMap<string, Page<Goal>>> {
    return pagesByParent(this.rows, list, toGoal);
  }
}

const toGoal = ({ _id, ...fields }: GoalRow): Goal => ({ id: _id, ...fields });
