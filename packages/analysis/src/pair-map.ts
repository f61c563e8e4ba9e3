import { compareCodeUnits } from './compare-code-units';

/** A map whose keys are two people, in that order. */
export class PairMap<Value> {
  private readonly rows = new Map<string, Map<string, Value>>();

  get(from: string, to: string): Value | undefined {
    return this.rows.get(from)?.get(to);
  }

  set(from: string, to: string, value: Value): void {
    const row = this.rows.get(from);
    if (row) row.set(to, value);
    else this.rows.set(from, new Map([[to, value]]));
  }

  delete(from: string, to: string): void {
    this.rows.get(from)?.delete(to);
  }

  /** By the ids of the first, then of the second. */
  *sorted(): Generator<[from: string, to: string, value: Value]> {
    for (const [from, row] of byKey(this.rows)) for (const [to, value] of byKey(row)) yield [from, to, value];
  }
}

const byKey = <Value>(map: Map<string, Value>) => [...map].sort(([a], [b]) => compareCodeUnits(a, b));
