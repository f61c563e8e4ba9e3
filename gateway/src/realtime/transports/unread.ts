/** What a connection may hold that its client has not taken yet, in bytes, before no more is written to it. */
const MOST = 256 * 1024;

/** A socket, or an HTTP response. */
interface Stream {
  readonly writableLength: number;
  on(event: 'drain', listener: () => void): unknown;
}

/** What was written to a connection and has not left yet: its subscriptions write on when it has. */
export class Unread {
  private readonly waiting = new Set<() => void>();

  constructor(private readonly stream: Stream) {
    stream.on('drain', () => {
      const told = [...this.waiting];
      this.waiting.clear();
      for (const drained of told) drained();
    });
  }

  /** Whether more may be written. Where not, `drained` is called once when all has left. */
  isLittle(drained: () => void): boolean {
    if (this.stream.writableLength < MOST) return true;
    this.waiting.add(drained);
    return false;
  }
}
