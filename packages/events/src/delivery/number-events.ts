import type { Connection, Model } from 'mongoose';
import { passing } from './crash-points';
import type { Lease } from './lease';
import type { OutboxRow } from './outbox';
import { ofNetwork, ofPartition, type Sequences } from './sequences';

export interface NumberedRow extends OutboxRow {
  readonly seq: number;
  readonly partitionSeq: number;
}

interface Numbering {
  readonly mongo: Connection;
  readonly outbox: Model<OutboxRow>;
  readonly sequences: Sequences;
  readonly lease: Lease;
}

/**
 * Gives numbers to events that have none, and answers them in the order of these. The fence lets one relay at a time do
 * it, so a number is given once and none is left out; it is persisted before it is used, so that an event keeps it for
 * ever.
 */
export async function numberEvents(
  { mongo, outbox, sequences, lease }: Numbering,
  atMost: number,
): Promise<NumberedRow[]> {
  // All that is not numbered: ids are not in commit order, so what comes last may well not be the greatest.
  const rows = await outbox
    .find({ sentAt: null, partitionSeq: null })
    .sort({ _id: 1 })
    .limit(atMost)
    .lean<OutboxRow[]>();
  if (rows.length === 0) return [];
  const names = new Set(rows.flatMap(({ networkId, partition }) => [ofNetwork(networkId), ofPartition(partition)]));
  passing('before-claim');
  const numbered = await mongo.transaction(async (session) => {
    await lease.fence(session);
    passing('after-claim');
    const last = await sequences.last([...names], session);
    const given = new Map<string, number>();
    const next = (name: string): number => {
      const number = (given.get(name) ?? last(name)) + 1;
      given.set(name, number);
      return number;
    };
    const numbered = rows.map((row) => ({
      ...row,
      seq: next(ofNetwork(row.networkId)),
      partitionSeq: next(ofPartition(row.partition)),
    }));
    await sequences.save(given, session);
    await outbox.bulkWrite(
      numbered.map(({ _id, seq, partitionSeq }) => ({
        updateOne: { filter: { _id }, update: { $set: { seq, partitionSeq } } },
      })),
      { session, ordered: false },
    );
    passing('before-sequence');
    return numbered;
  });
  passing('after-sequence');
  return numbered;
}
