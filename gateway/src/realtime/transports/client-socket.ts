import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Close } from './close-codes';
import { Unread } from './unread';

/** A client's WebSocket, for whoever has frames to write that are made already. */
export class ClientSocket {
  private readonly unread: Unread;

  constructor(
    private readonly socket: WebSocket,
    /** What lies under it. */
    private readonly stream: Duplex,
    /** How long what was said last may be left unread, in milliseconds. */
    private readonly patience: number,
  ) {
    this.unread = new Unread(stream);
  }

  /**
   * Writes a whole frame. `ws` too writes each of its own whole and at once, as long as it neither compresses nor is given
   * fragments or blobs, so none comes to stand within another; and nothing may follow a closing frame.
   */
  write(frame: Buffer, taken?: () => void): void {
    if (this.socket.readyState === this.socket.OPEN) this.stream.write(frame, taken);
    else taken?.();
  }

  /** The same, of the last that a subscription says: whoever does not take it in good time reads nothing, and is cut. */
  writeLast(frame: Buffer): void {
    const timer = setTimeout(() => this.socket.terminate(), this.patience).unref();
    this.write(frame, () => clearTimeout(timer));
  }

  isOpen(drained: () => void): boolean {
    return this.unread.isLittle(drained);
  }

  close({ code, reason }: Close): void {
    this.socket.close(code, reason);
  }
}
