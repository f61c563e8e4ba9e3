import type { NetworkRecord } from '../record/network-record';

/** Something that follows from the record, and that several measures are made of. The same function is the same fact. */
export type Fact<Value> = (facts: Facts) => Value;

/** What is known of a network at one moment: its record, and whatever follows from it, each found out once. */
export class Facts {
  private readonly known = new Map<Fact<unknown>, unknown>();

  constructor(readonly record: NetworkRecord) {}

  /** Finds it out, unless it is known. */
  know<Value>(fact: Fact<Value>): Value {
    if (!this.known.has(fact)) this.known.set(fact, fact(this));
    return this.known.get(fact) as Value;
  }

  /** Tells it what was found out elsewhere: by other threads. */
  learn<Value>(fact: Fact<Value>, value: Value): void {
    this.known.set(fact, value);
  }
}
