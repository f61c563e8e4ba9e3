import type { WriteTurns } from './write-turns';

/** What a connection may hold that its client has not taken yet, in bytes, before it is given no more. */
const MOST = 256 * 1024;
/** What is worth a system call of its own, in bytes. */
const PLENTY = 64 * 1024;

/** A socket, or an HTTP response. */
interface Stream {
  readonly writableLength: number;
  readonly writableNeedDrain: boolean;
  on(event: 'drain', listener: () => void): unknown;
  cork(): void;
  uncork(): void;
  write(bytes: Buffer): unknown;
}

/** What is on its way to a client: what waits for its turn to be written, and what was written and has not left yet. */
export class Outbox {
  private waiting: Buffer[] = [];
  private bytes = 0;
  private listeners = new Set<() => void>();

  constructor(
    private readonly stream: Stream,
    private readonly turns: WriteTurns,
    /** Whether anything may be written any more. */
    private readonly isWritable: () => boolean,
  ) {
    stream.on('drain', () => this.tell());
  }

  put(bytes: Buffer): void {
    if (!this.isWritable()) return;
    this.bytes += bytes.length;
    if (this.waiting.push(bytes) === 1) this.turns.wait(this);
    if (this.bytes >= PLENTY) this.flush();
  }

  /** Writes what waits, now. */
  flush(): void {
    const { stream, waiting } = this;
    if (waiting.length === 0) return;
    this.waiting = [];
    this.bytes = 0;
    if (!this.isWritable()) return;
    if (waiting.length > 1) stream.cork();
    for (const bytes of waiting) stream.write(bytes);
    if (waiting.length > 1) stream.uncork();
    if (!stream.writableNeedDrain) this.tell();
  }

  /** Whether it takes more. Where not, `drained` is called once when all has left. */
  isOpen(drained: () => void): boolean {
    if (this.bytes + this.stream.writableLength < MOST) return true;
    this.listeners.add(drained);
    return false;
  }

  private tell(): void {
    const told = this.listeners;
    if (told.size === 0) return;
    this.listeners = new Set();
    for (const drained of told) drained();
  }
}
