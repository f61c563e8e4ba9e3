import { Schema, type Connection, type Model } from 'mongoose';
import { courses, EvidenceKind, participation } from '../domain/evidence-kind';
import type { LedgerEntry } from '../domain/ledger-entry';

/**
 * `_id` is `<network>/<number>`: two entries cannot have the same number. Those that were written before there were the
 * fields `aboutId`, `talk` and `progress` lack them.
 */
export type LedgerRow = Omit<LedgerEntry, 'id'> & { readonly _id: string };

const evidence = new Schema(
  { type: { type: String, required: true }, id: { type: String, required: true } },
  { _id: false },
);

const schema = new Schema<LedgerRow>(
  {
    _id: String,
    networkId: { type: String, required: true },
    number: { type: Number, required: true },
    at: { type: Date, required: true },
    kind: { type: String, enum: Object.values(EvidenceKind), required: true },
    fromId: { type: String, required: true },
    toId: { type: String, default: null },
    evidence: { type: evidence, required: true },
    aboutId: { type: String, default: null },
    talk: { type: String, default: null },
    progress: { type: Number, default: null },
    eventId: { type: String, required: true },
  },
  { versionKey: false, strict: 'throw', strictQuery: 'throw' },
)
  .index({ networkId: 1, at: 1 }) // an evaluation's window
  // Who was there; the rest, which is nearly all, stays out of it.
  .index({ networkId: 1, kind: 1, at: 1 }, { partialFilterExpression: { kind: { $in: [...participation] } } })
  // What stands: promises, tasks and goals, of which the window does not tell. Named, as its keys are those of the one above.
  .index(
    { networkId: 1, kind: 1, at: 1 },
    { name: 'courses', partialFilterExpression: { kind: { $in: [...courses] } } },
  )
  .index({ networkId: 1, 'evidence.id': 1 }) // whether it has seen something
  .index({ eventId: 1, fromId: 1, toId: 1 }, { unique: true }); // the inbox sees to it; this is what would show if it did not

export const ledgerModel = (mongo: Connection): Model<LedgerRow> =>
  mongo.model<LedgerRow>('LedgerEntry', schema, 'ledger');
