import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Close } from './close-codes';
import { Outbox } from './outbox';
import type { WriteTurns } from './write-turns';

export interface ClientSocketOptions {
  readonly socket: WebSocket;
  /** What lies under it. */
  readonly stream: Duplex;
  readonly turns: WriteTurns;
  /** How long what was said last may be left unread, in milliseconds. */
  readonly patience: number;
}

/**
 * A client's WebSocket, for whoever has frames to write that are made already. `ws` too writes each of its own whole and at
 * once, as long as it neither compresses nor is given fragments or blobs, so none comes to stand within another.
 */
export class ClientSocket {
  private readonly outbox: Outbox;

  constructor(private readonly options: ClientSocketOptions) {
    const { stream, turns } = options;
    this.outbox = new Outbox(stream, turns, () => this.isOpen); // nothing may follow a closing frame
  }

  /** Writes a whole frame when its turn has come. */
  write(frame: Buffer): void {
    this.outbox.put(frame);
  }

  /** The same at once, of the last that a subscription says: whoever does not take it in good time reads nothing, and is cut. */
  writeLast(frame: Buffer): void {
    this.outbox.flush();
    if (!this.isOpen) return;
    const timer = setTimeout(() => this.options.socket.terminate(), this.options.patience).unref();
    this.options.stream.write(frame, () => clearTimeout(timer));
  }

  takesMore(drained: () => void): boolean {
    return this.outbox.isOpen(drained);
  }

  close({ code, reason }: Close): void {
    this.outbox.flush();
    this.options.socket.close(code, reason);
  }

  private get isOpen(): boolean {
    const { socket } = this.options;
    return socket.readyState === socket.OPEN;
  }
}
