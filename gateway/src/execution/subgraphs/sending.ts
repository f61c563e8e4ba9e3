import { setTimeout as after } from 'node:timers/promises';
import type { Exchange, Reply } from './exchange';
import type { Line, Message } from './line';
import { SubgraphFailure } from './subgraph-failure';

/** Until somebody who has just been restarted listens again, perhaps. */
const RETRY_AFTER_MILLISECONDS = 100;

export interface SendingOptions {
  readonly line: Line;
  readonly message: Message;
  /** Whether it may be sent again though it may have arrived; never for what may not happen twice. */
  readonly repeatable: boolean;
  readonly onFreshConnection?: boolean;
  /** Called for whatever comes back. */
  readonly heard?: () => void;
}

const nobody = (): void => undefined;

/**
 * A request on its way. Where the connection fails it is sent once more, on a fresh one: a kept connection may have been
 * closed at the other end just as it was used. What may not happen twice is only sent again if none of it was sent before.
 */
export class Sending {
  private exchange: Exchange | undefined;
  private ended: Error | undefined;

  constructor(private readonly options: SendingOptions) {}

  /** Whether anything may have reached the other side. */
  get mayHaveArrived(): boolean {
    return this.exchange?.sent ?? false;
  }

  /** @throws SubgraphFailure `unreachable` or `too-large`, or whatever it was ended with */
  async reply(): Promise<Reply> {
    const { repeatable, onFreshConnection = false } = this.options;
    const exchange = this.attempt(onFreshConnection);
    try {
      return await exchange.reply;
    } catch (error) {
      if (this.ended || error instanceof SubgraphFailure || (exchange.sent && !repeatable)) throw this.failure(error);
      if (!exchange.sent) await after(RETRY_AFTER_MILLISECONDS);
    }
    try {
      this.requireWanted();
      return await this.attempt(true).reply;
    } catch (error) {
      throw this.failure(error);
    }
  }

  /** Takes its connection for broken. */
  renew(): void {
    this.exchange?.end(new Error('Nothing came on this connection, though others were answered.'));
  }

  end(error: Error): void {
    this.ended ??= error;
    this.exchange?.end(error);
  }

  private attempt(onFreshConnection: boolean): Exchange {
    const { line, message, heard = nobody } = this.options;
    return (this.exchange = line.send(message, heard, onFreshConnection));
  }

  private requireWanted(): void {
    if (this.ended) throw this.ended;
  }

  private failure(error: unknown): Error {
    if (this.ended) return this.ended;
    if (error instanceof SubgraphFailure) return error;
    return new SubgraphFailure('unreachable', 'The connection failed.', { cause: error });
  }
}
