import type { Transaction } from '@trama/events';
import { sessionOf } from '@trama/events/delivery';
import type { Model } from 'mongoose';
import type { KnownEntry } from '../domain/evaluation-input';
import { participation } from '../domain/evidence-kind';
import type { Evidence, LedgerHead } from '../domain/ledger-entry';
import type { Ledger, LedgerPart } from '../domain/ports';
import type { LedgerHeadRow } from './ledger-head-model';
import type { LedgerRow } from './ledger-model';

const asKnown = { _id: 0, eventId: 1, kind: 1, fromId: 1, toId: 1, at: 1 } as const;

export class LedgerRepository implements Ledger {
  constructor(
    private readonly rows: Model<LedgerRow>,
    private readonly headRows: Model<LedgerHeadRow>,
  ) {}

  /** The head is written first: of two transactions for one network the second waits there, so numbers have no gap. */
  async append(evidence: readonly Evidence[], tx: Transaction): Promise<void> {
    const session = sessionOf(tx);
    const rows: LedgerRow[] = [];
    for (const [networkId, entries] of Map.groupBy(evidence, (one) => one.networkId)) {
      const head = await this.headRows
        .findOneAndUpdate(
          { _id: networkId },
          { $inc: { entries: entries.length }, $max: { lastAt: latest(entries) } },
          { upsert: true, returnDocument: 'after', session },
        )
        .lean();
      const before = head.entries - entries.length;
      entries.forEach((entry, i) => {
        const number = before + i + 1;
        rows.push({ _id: `${networkId}/${number}`, number, ...entry });
      });
    }
    await this.rows.insertMany(rows, { session, lean: true }); // there may be thousands: none becomes a document of mongoose
  }

  async heads(networkIds: readonly string[], tx?: Transaction): Promise<ReadonlyMap<string, LedgerHead>> {
    const found = await this.headRows
      .find({ _id: { $in: [...networkIds] } })
      .session(sessionOf(tx))
      .lean();
    return new Map(found.map(({ _id, ...head }) => [_id, head]));
  }

  async participation({ networkId, cut, until }: Omit<LedgerPart, 'after'>): Promise<readonly KnownEntry[]> {
    return this.rows
      .find({ networkId, kind: { $in: [...participation] }, at: { $lte: until }, number: { $lte: cut } }, asKnown)
      .lean<KnownEntry[]>();
  }

  async interactions({ networkId, cut, after, until }: LedgerPart): Promise<readonly KnownEntry[]> {
    return this.rows
      .find({ ...interactionsIn(networkId, cut), at: { $gt: after, $lte: until } }, asKnown)
      .lean<KnownEntry[]>();
  }

  async lastInteractionAt({ networkId, cut, until }: Omit<LedgerPart, 'after'>): Promise<Date | null> {
    const last = await this.rows
      .findOne({ ...interactionsIn(networkId, cut), at: { $lte: until } }, { at: 1 })
      .sort({ at: -1 })
      .lean();
    return last?.at ?? null;
  }

  async holds(networkId: string, evidenceIds: readonly string[]): Promise<number> {
    return (await this.rows.distinct('evidence.id', { networkId, 'evidence.id': { $in: [...evidenceIds] } })).length;
  }
}

const interactionsIn = (networkId: string, cut: number) => ({
  networkId,
  number: { $lte: cut },
  kind: { $nin: [...participation] },
});

const latest = (entries: readonly Evidence[]): Date =>
  new Date(entries.reduce((most, { at }) => Math.max(most, at.getTime()), -Infinity));
