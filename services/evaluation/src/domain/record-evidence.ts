import type { Transaction } from '@trama/events';
import type { Evidence } from './ledger-entry';
import type { Ports } from './ports';
import { relationshipsOf, strengthened } from './relationship';

export type RecordEvidence = (evidence: readonly Evidence[], tx: Transaction) => Promise<void>;

/** Enters what happened into the ledgers of its networks, and into the relationships that it strengthens. */
export const recordEvidence =
  ({ ledger, relationships }: Pick<Ports, 'ledger' | 'relationships'>): RecordEvidence =>
  async (evidence, tx) => {
    if (evidence.length === 0) return;
    // First the ledger: whoever else writes for one of these networks waits there, so what is read next stays so.
    await ledger.append(evidence, tx);
    const more = relationshipsOf(evidence);
    const ids = more.map(({ id }) => id);
    const known = new Map((await relationships.byIds(ids, tx)).map((one) => [one.id, one]));
    const [old, young] = [more.filter(({ id }) => known.has(id)), more.filter(({ id }) => !known.has(id))];
    await relationships.add(young, tx);
    await relationships.change(
      old.map((one) => strengthened(known.get(one.id) ?? one, one)),
      tx,
    );
  };
