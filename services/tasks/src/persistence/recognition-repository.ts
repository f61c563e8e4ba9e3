import type { Transaction } from '@trama/events';
import { sessionOf } from '@trama/events/delivery';
import type { Page, PageRequest } from '@trama/paging';
import { pagesByParent } from '@trama/runtime';
import type { Model } from 'mongoose';
import type { Recognitions } from '../domain/ports';
import type { Recognition } from '../domain/recognition';
import type { RecognitionRow } from './recognition-model';

const NEWEST_FIRST = { key: 'givenAt', direction: 'DESCENDING' } as const;

export class RecognitionRepository implements Recognitions {
  constructor(private readonly rows: Model<RecognitionRow>) {}

  async byIds(ids: readonly string[]): Promise<readonly Recognition[]> {
    return (await this.rows.find({ _id: { $in: [...ids] } }).lean<RecognitionRow[]>()).map(toRecognition);
  }

  async receivedBy(
    ids: readonly string[],
    networkIds: readonly string[],
    page: PageRequest,
  ): Promise<ReadonlyMap<string, Page<Recognition>>> {
    const where = { networkId: { $in: [...networkIds] } };
    return pagesByParent(this.rows, { parent: 'toId', ids, where, order: NEWEST_FIRST, page }, toRecognition);
  }

  async add({ id, ...fields }: Recognition, tx: Transaction): Promise<void> {
    await this.rows.create([{ _id: id, ...fields }], { session: sessionOf(tx) });
  }
}

const toRecognition = ({ _id, ...fields }: RecognitionRow): Recognition => ({ id: _id, ...fields });
