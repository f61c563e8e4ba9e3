import { refuse } from '@trama/errors';
import type { Transaction } from '@trama/events';
import { sessionOf } from '@trama/events/delivery';
import { mapPage, type Page, type PageRequest } from '@trama/paging';
import { pagesByParent, type ListOf } from '@trama/runtime';
import type { Model } from 'mongoose';
import type { Goal, GoalState } from '../domain/goal';
import type { Goals } from '../domain/ports';
import type { GoalRow } from './goal-model';

const NEWEST_FIRST = { key: 'createdAt', direction: 'DESCENDING' } as const;

export class GoalRepository implements Goals {
  constructor(private readonly rows: Model<GoalRow>) {}

  async get(id: string, tx: Transaction): Promise<Goal> {
    const row = await this.rows.findById(id).session(sessionOf(tx)).lean<GoalRow>();
    if (!row) throw refuse('NOT_FOUND');
    return toGoal(row);
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

  async save({ id, version, ...fields }: Goal, tx: Transaction): Promise<Goal> {
    const change = { $set: fields, $inc: { version: 1 } };
    const row = await this.rows
      .findOneAndUpdate({ _id: id, version }, change, { returnDocument: 'after', session: sessionOf(tx) })
      .lean<GoalRow>();
    if (!row) throw refuse('STALE_VERSION');
    return toGoal(row);
  }

  private async pages(list: ListOf<GoalRow>): Promise<ReadonlyMap<string, Page<Goal>>> {
    const pages = await pagesByParent(this.rows, list);
    return new Map([...pages].map(([id, rows]) => [id, mapPage(rows, toGoal)]));
  }
}

const toGoal = ({ _id, ...fields }: GoalRow): Goal => ({ id: _id, ...fields });
