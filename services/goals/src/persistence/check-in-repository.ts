import type { Transaction } from '@trama/events';
import { sessionOf } from '@trama/events/delivery';
import type { Page, PageRequest } from '@trama/paging';
import { pagesByParent } from '@trama/runtime';
import type { Model } from 'mongoose';
import type { CheckIn } from '../domain/check-in';
import type { CheckIns } from '../domain/ports';
import type { CheckInRow } from './check-in-model';

const NEWEST_FIRST = { key: 'at', direction: 'DESCENDING' } as const;

export class CheckInRepository implements CheckIns {
  constructor(private readonly rows: Model<CheckInRow>) {}

  async add({ id, ...fields }: CheckIn, tx: Transaction): Promise<void> {
    await this.rows.create([{ _id: id, ...fields }], { session: sessionOf(tx) });
  }

  async onGoals(ids: readonly string[], page: PageRequest): Promise<ReadonlyMap<string, Page<CheckIn>>> {
    return pagesByParent(this.rows, { parent: 'goalId', ids, order: NEWEST_FIRST, page }, toCheckIn);
  }
}

const toCheckIn = ({ _id, ...fields }: CheckInRow): CheckIn => ({ id: _id, ...fields });
