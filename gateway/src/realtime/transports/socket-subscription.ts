import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Delivery, Outlet } from '../outlet';
import type { ClientSocket } from './client-socket';
import { nextFrame } from './next-frame';
import { textFrame } from './text-frame';

const EMPTY = Buffer.alloc(0);

/** One subscription on a WebSocket that carries several. */
export class SocketSubscription implements Outlet {
  private isOver = false;
  private readonly endings: (() => void)[] = [];

  constructor(
    /** By which the client knows it. */
    private readonly id: string,
    private readonly socket: ClientSocket,
    private readonly formatted: (errors: readonly GraphQLError[]) => readonly GraphQLFormattedError[],
  ) {}

  /** Does this as soon as nothing more is said, whoever ended it. */
  whenOver(act: () => void): void {
    if (this.isOver) act();
    else this.endings.push(act);
  }

  /** The client has left it, or is gone. */
  leave(): void {
    if (this.isOver) return;
    this.isOver = true;
    for (const act of this.endings) act();
  }

  isOpen(drained: () => void): boolean {
    return this.socket.takesMore(drained);
  }

  next(delivery: Delivery): void {
    if (!this.isOver) this.socket.write(nextFrame(delivery, this.id));
  }

  /** A ping as the protocol has it, which any client answers, and those who know it take their cursor from. */
  place(cursor: string): void {
    if (this.isOver) return;
    const ping = { type: 'ping', payload: { id: this.id, cursor } };
    this.socket.write(textFrame(JSON.stringify(ping), EMPTY, ''));
  }

  fail(errors: readonly GraphQLError[]): void {
    if (!this.isOver) this.end({ id: this.id, type: 'error', payload: this.formatted(errors) });
  }

  complete(): void {
    if (!this.isOver) this.end({ id: this.id, type: 'complete' });
  }

  private end(last: object): void {
    this.socket.writeLast(textFrame(JSON.stringify(last), EMPTY, ''));
    this.leave();
  }
}
