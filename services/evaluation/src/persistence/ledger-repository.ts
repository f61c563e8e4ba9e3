import type { Transaction } from '@trama/events';
import { sessionOf } from '@trama/events/delivery';
import type { Model } from 'mongoose';
import { courses, interactions, participation, type EvidenceKind } from '../domain/evidence-kind';
import type { Evidence, LedgerHead } from '../domain/ledger-entry';
import type { Ledger, LedgerPart } from '../domain/ports';
import type { Entries, KnownEntry } from '../domain/record/known-entry';
import type { LedgerHeadRow } from './ledger-head-model';
import type { LedgerRow } from './ledger-model';

type Known = Pick<
  LedgerRow,
  'eventId' | 'kind' | 'fromId' | 'toId' | 'at' | 'evidence' | 'aboutId' | 'talk' | 'progress'
>;
const asKnown = {
  ...{ _id: 0, eventId: 1, kind: 1, fromId: 1, toId: 1, at: 1, 'evidence.id': 1 },
  ...{ aboutId: 1, talk: 1, progress: 1 },
} as const;

/** So many are read at once: some milliseconds of work. */
const BATCH = 1_000;

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

  participation(part: Omit<LedgerPart, 'after'>): Entries {
    return this.read({ ...upTo(part), ...of(participation) }, { fromId: 1, at: 1, eventId: 1 });
  }

  interactions({ after, ...part }: LedgerPart): Entries {
    return this.read({ ...upTo(part), ...of(interactions), at: { $gt: after, $lte: part.until } });
  }

  courses(part: Omit<LedgerPart, 'after'>): Entries {
    return this.read({ ...upTo(part), ...of(courses) });
  }

  async lastInteractionAt(part: Omit<LedgerPart, 'after'>): Promise<Date | null> {
    const last = await this.rows
      .findOne({ ...upTo(part), ...of(interactions) }, { at: 1 })
      .sort({ at: -1 })
      .lean();
    return last?.at ?? null;
  }

  async holds(networkId: string, evidenceIds: readonly string[]): Promise<number> {
    return (await this.rows.distinct('evidence.id', { networkId, 'evidence.id': { $in: [...evidenceIds] } })).length;
  }

  /** By the driver's cursor and its batches: mongoose's takes longer for each entry than all else together. */
  private async *read(filter: object, sort?: Record<string, 1>): Entries {
    const found = this.rows.collection.find<Known>(filter, {
      projection: asKnown,
      batchSize: BATCH,
      ...(sort && { sort, allowDiskUse: true }),
    });
    try {
      while (await found.hasNext()) yield found.readBufferedDocuments().map(toKnown);
    } finally {
      await found.close();
    }
  }
}

/** Rows that were written before there were the later fields lack them. */
const toKnown = ({ evidence, aboutId, talk, progress, ...row }: Known): KnownEntry => ({
  ...row,
  evidenceId: evidence.id,
  aboutId: aboutId ?? null,
  talk: talk ?? null,
  progress: progress ?? null,
});

const upTo = ({ networkId, cut, until }: Omit<LedgerPart, 'after'>) => ({
  networkId,
  number: { $lte: cut },
  at: { $lte: until },
});

const of = (kinds: readonly EvidenceKind[]) => ({ kind: { $in: [...kinds] } });

const latest = (entries: readonly Evidence[]): Date =>
  new Date(entries.reduce((most, { at }) => Math.max(most, at.getTime()), -Infinity));
