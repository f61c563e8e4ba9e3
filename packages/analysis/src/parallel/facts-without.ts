import { type Fact, Facts } from '../facts/facts';
import type { NetworkRecord } from '../record/network-record';

/** What was asked for follows from a fact that is being found out elsewhere. */
class NotKnownYet extends Error {
  override readonly name = 'NotKnownYet';
}

/** Facts of which some are being found out by other threads: whatever follows from these has to wait. */
export class FactsWithout extends Facts {
  constructor(
    record: NetworkRecord,
    private readonly elsewhere: readonly Fact<unknown>[],
  ) {
    super(record);
  }

  /** What is found out elsewhere throws, and so does whatever follows from it: see `unlessItWaits`. */
  override know<Value>(fact: Fact<Value>): Value {
    if (this.elsewhere.includes(fact)) throw new NotKnownYet();
    return super.know(fact);
  }
}

/** What the work comes to; null where it has to wait. */
export function unlessItWaits<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof NotKnownYet) return null;
    throw error;
  }
}
