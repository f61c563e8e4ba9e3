import { Schema, type Connection, type Model } from 'mongoose';
import type { LedgerHead } from '../domain/ledger-entry';

/** `_id` is the network's. */
export type LedgerHeadRow = LedgerHead & { readonly _id: string };

const schema = new Schema<LedgerHeadRow>(
  { _id: String, entries: { type: Number, required: true }, lastAt: { type: Date, default: null } },
  { versionKey: false, strict: 'throw', strictQuery: 'throw' },
);

export const ledgerHeadModel = (mongo: Connection): Model<LedgerHeadRow> =>
  mongo.model<LedgerHeadRow>('LedgerHead', schema, 'ledgerHeads');
