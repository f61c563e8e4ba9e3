import { refuse } from '@trama/errors';
import type { Transaction } from '@trama/events';
import { sessionOf } from '@trama/events/delivery';
import type { Model } from 'mongoose';

/** Sets `fields` of the row that was read at `version`. Refuses with STALE_VERSION when it has another by now. */
export async function saveAtVersion<Row extends { _id: string; version: number }>(
  rows: Model<Row>,
  id: string,
  version: number,
  fields: Partial<Row>,
  tx: Transaction,
): Promise<Row> {
  const change = { $set: fields, $inc: { version: 1 } };
  const row = await rows
    .findOneAndUpdate({ _id: id, version } as never, change, { returnDocument: 'after', session: sessionOf(tx) })
    .lean<Row>();
  if (!row) throw refuse('STALE_VERSION');
  return row;
}

/** The row, or NOT_FOUND where there is none. */
export function existing<Row>(row: Row | null): Row {
  if (!row) throw refuse('NOT_FOUND');
  return row;
}
