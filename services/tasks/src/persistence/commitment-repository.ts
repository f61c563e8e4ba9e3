import { refuse } from '@trama/errors';
import type { Transaction } from '@trama/events';
import { existing, saveAtVersion, sessionOf } from '@trama/events/delivery';
import type { Page, PageRequest } from '@trama/paging';
import { isDuplicateKey, pagesByParent, type ListOf } from '@trama/runtime';
import type { Model } from 'mongoose';
import { openStates, type Commitment } from '../domain/commitment';
import type { Commitments } from '../domain/ports';
import type { CommitmentRow } from './commitment-model';

const NEWEST_FIRST = { key: 'offeredAt', direction: 'DESCENDING' } as const;

export class CommitmentRepository implements Commitments {
  constructor(private readonly rows: Model<CommitmentRow>) {}

  async get(id: string, tx: Transaction): Promise<Commitment> {
    return toCommitment(existing(await this.rows.findById(id).session(sessionOf(tx)).lean<CommitmentRow>()));
  }

  async byIds(ids: readonly string[], tx?: Transaction): Promise<readonly Commitment[]> {
    const found = await this.rows
      .find({ _id: { $in: [...ids] } })
      .session(sessionOf(tx))
      .lean<CommitmentRow[]>();
    return found.map(toCommitment);
  }

  async openFor(taskId: string, tx: Transaction): Promise<Commitment | null> {
    const row = await this.rows
      .findOne({ taskId, state: { $in: [...openStates] } })
      .session(sessionOf(tx))
      .lean<CommitmentRow>();
    return row && toCommitment(row);
  }

  inNetworks(ids: readonly string[], page: PageRequest): Promise<ReadonlyMap<string, Page<Commitment>>> {
    return this.pages({ parent: 'networkId', ids, order: NEWEST_FIRST, page });
  }

  forTasks(ids: readonly string[], page: PageRequest): Promise<ReadonlyMap<string, Page<Commitment>>> {
    return this.pages({ parent: 'taskId', ids, order: NEWEST_FIRST, page });
  }

  byPromisers(
    ids: readonly string[],
    networkIds: readonly string[],
    page: PageRequest,
  ): Promise<ReadonlyMap<string, Page<Commitment>>> {
    const where = { networkId: { $in: [...networkIds] } };
    return this.pages({ parent: 'promiserId', ids, where, order: NEWEST_FIRST, page });
  }

  async add({ id, ...fields }: Commitment, tx: Transaction): Promise<void> {
    try {
      await this.rows.create([{ _id: id, ...fields }], { session: sessionOf(tx) });
    } catch (error) {
      if (isDuplicateKey(error))
        throw refuse('CONFLICT', 'Someone was asked in this moment: wait for their answer.', { state: 'OFFERED' });
      throw error;
    }
  }

  async save(commitment: Commitment, tx: Transaction): Promise<Commitment> {
    return toCommitment(await saveAtVersion(this.rows, commitment, tx));
  }

  private pages(list: ListOf<CommitmentRow>): Promise<ReadonlyMap<string, Page<Commitment>>> {
    return pagesByParent(this.rows, list, toCommitment);
  }
}

const toCommitment = ({ _id, ...fields }: CommitmentRow): Commitment => ({ id: _id, ...fields });
