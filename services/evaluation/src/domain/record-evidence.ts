import type { Transaction } from '@trama/events';
import type { Evidence } from './ledger-entry';
import type { Ports } from './ports';
import { strengthenings } from './relationship';

export type RecordEvidence = (evidence: readonly Evidence[], tx: Transaction) => Promise<void>;

/** Enters what happened into the ledgers of its networks, and into the relationships that it strengthens. */
export const recordEvidence =
  ({ ledger, relationships }: Pick<Ports, 'ledger' | 'relationships'>): RecordEvidence =>
  async (evidence, tx) => {
    if (evidence.length === 0) return;
    await ledger.append(evidence, tx);
    await relationships.strengthen(strengthenings(evidence), tx);
  };
