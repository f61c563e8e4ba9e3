/** Between a connection that cannot be told to wait and a consumer who takes one at a time. Bounded. */
export class Arrivals<Item> {
  private readonly waiting: Item[] = [];
  private ending: { readonly error?: Error } | undefined;
  private wake: () => void = () => undefined;

  constructor(private readonly most: number) {}

  /** @returns false where there is no room: it is not kept, and nothing after it may be */
  push(item: Item): boolean {
    if (this.ending) return true;
    if (this.waiting.length >= this.most) return false;
    this.waiting.push(item);
    this.wake();
    return true;
  }

  /** Nothing more comes. What waits is still taken; then the error is thrown, where there is one. Only the first end counts. */
  end(error?: Error): void {
    this.ending ??= { error };
    this.wake();
  }

  /** For a consumer who wants no more of it. */
  drop(): void {
    this.waiting.length = 0;
    this.ending = {};
    this.wake();
  }

  /** For one consumer. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void> {
    for (;;) {
      if (this.waiting.length > 0) yield this.waiting.shift()!;
      else if (this.ending?.error) throw this.ending.error;
      else if (this.ending) return;
      else await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }
}
