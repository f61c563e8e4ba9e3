/** Repeats come right after a connection was lost: so many events back are remembered. */
const MOST = 1_000;

/** Tells what was seen not long ago from what is new. */
export class Recent {
  private readonly seen = new Set<string>();

  /** @returns whether it is new */
  add(id: string): boolean {
    if (this.seen.has(id)) return false;
    this.seen.add(id);
    if (this.seen.size > MOST) for (const oldest of this.seen) return this.seen.delete(oldest);
    return true;
  }
}
