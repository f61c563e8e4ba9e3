import { measureNetwork } from '@trama/analysis';
import type { MongoDb } from '@trama/runtime';
import type { Ports } from '../src/domain/ports';
import { recordOf } from '../src/domain/record/record-of';
import type { LedgerHeadRow } from '../src/persistence/ledger-head-model';
import type { LedgerRow } from '../src/persistence/ledger-model';
import { LedgerRepository } from '../src/persistence/ledger-repository';

/** Reads and measures here and now: off the event loop only in the spec of that, for here it counts what comes out. */
export function inThisThread({ connection }: MongoDb): Pick<Ports, 'recordOf' | 'measure'> {
  const ledger = new LedgerRepository(
    connection.model<LedgerRow>('LedgerEntry'),
    connection.model<LedgerHeadRow>('LedgerHead'),
  );
  return {
    recordOf: (evaluated) => recordOf(ledger, evaluated, () => undefined),
    measure: async (record) => measureNetwork(record),
  };
}
