import type { Cause, Failure, Path } from '../run/failure';

/** An error, at its place in the client's document. */
export interface Placed {
  readonly cause: Pick<Cause, 'error' | 'subgraph'>;
  readonly path: Path;
}

/**
 * The errors that are met while an answer is made. Whoever has made a part of it says afterwards where that part stands:
 * so paths cost nothing as long as nothing is wrong.
 */
export class Report {
  private readonly met: { readonly cause: Placed['cause']; readonly reversed: (string | number)[] }[] = [];

  private readonly made = new Map<object, Map<readonly unknown[], unknown>>();

  get length(): number {
    return this.met.length;
  }

  /**
   * What `make` makes of a list, made once however many places have that list in common. Where something is wrong in it
   * each place is told of that.
   *
   * @param of what it is made for
   */
  once<Entries extends readonly unknown[], Made>(
    of: object,
    entries: Entries,
    make: (entries: Entries, report: Report) => Made,
  ): Made {
    let made = this.made.get(of);
    if (!made) this.made.set(of, (made = new Map<readonly unknown[], unknown>()));
    const known = made.get(entries);
    if (known !== undefined) return known as Made;
    const before = this.length;
    const value = make(entries, this);
    if (this.length === before) made.set(entries, value);
    return value;
  }

  failed({ causes }: Failure): void {
    for (const { beneath, ...cause } of causes) this.met.push({ cause, reversed: beneath.toReversed() });
  }

  wrong(message: string): void {
    this.met.push({ cause: { error: new Error(message), subgraph: null }, reversed: [] });
  }

  /** All that was met since there were `since` is within this field or entry. */
  within(part: string | number, since: number): void {
    for (let index = since; index < this.met.length; index++) this.met[index]?.reversed.push(part);
  }

  get placed(): Placed[] {
    return this.met.map(({ cause, reversed }) => ({ cause, path: reversed.toReversed() }));
  }
}
