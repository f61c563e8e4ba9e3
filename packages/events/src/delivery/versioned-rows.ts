import { refuse } from '@trama/errors';
import type { Model } from 'mongoose';
import type { Transaction } from '../transaction';
import { sessionOf } from './mongo-transactions';

/** Sets `fields` of the row that was read at `version`. Refuses with STALE_VERSION when it has another by now. */
export async function saveAtVersion<Row extends { readonly _id: string; readonly version: number }>(
  rows: Model<Row>,
  { id, version, ...fields }: Partial<Omit<Row, '_id'>> & { readonly id: string; readonly version: number },
  tx: Transaction,
): Promise<Row> {
  const row = await rows
    .findOneAndUpdate({ _id: id, version } as never, { $set: fields, $inc: { version: 1 } } as never, {
      returnDocument: 'after',
      session: sessionOf(tx),
    })
    .lean<Row>();
  if (!row) throw refuse('STALE_VERSION');
  return row;
}

/** The row, or NOT_FOUND where there is none. */
export function existing<Row>(row: Row | null): Row {
  if (!row) throw refuse('NOT_FOUND');
  return row;
}
