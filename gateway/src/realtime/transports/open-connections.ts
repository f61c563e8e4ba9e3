import { setTimeout as after } from 'node:timers/promises';
import type { Part } from '@trama/runtime';
import type { FastifyInstance } from 'fastify';

/** After the last was told to leave, until whoever is still there is cut off. */
const GRACE_MILLISECONDS = 1_000;

/** A client who stays, by whatever transport. */
export interface OpenConnection {
  /** Tells them to connect again, to another gateway. */
  sendAway(): void;
  /** Ends it without a word. */
  cut(): void;
}

export interface OpenConnectionsOptions {
  readonly app: FastifyInstance;
  /** At once. */
  readonly most: number;
  /** Over how long they are sent away when the gateway stops, in milliseconds. */
  readonly drain: number;
}

/** All clients who stay. Before the gateway stops they are sent away one by one, so that they do not all fall upon the others at the same moment. */
export class OpenConnections implements Part {
  readonly name = 'open connections';
  private readonly open = new Set<OpenConnection>();
  private isStopping = false;
  private emptied: () => void = () => undefined;

  constructor(private readonly options: OpenConnectionsOptions) {}

  async start(): Promise<void> {
    // The HTTP server would wait for them for ever.
    this.options.app.addHook('preClose', () => this.drain());
  }

  async stop(): Promise<void> {
    await this.drain();
  }

  /** Why nobody more is taken now. */
  get fullBecause(): string | undefined {
    if (this.isStopping) return 'The gateway stops. Connect again.';
    return this.open.size >= this.options.most
      ? 'The gateway has no room for more connections. Try again later.'
      : undefined;
  }

  add(connection: OpenConnection): void {
    this.open.add(connection);
  }

  delete(connection: OpenConnection): void {
    this.open.delete(connection);
    if (this.open.size === 0) this.emptied();
  }

  private async drain(): Promise<void> {
    this.isStopping = true;
    const leaving = [...this.open];
    const start = performance.now();
    for (const [index, connection] of leaving.entries()) {
      const early = start + (index * this.options.drain) / leaving.length - performance.now();
      if (early >= 1) await after(early);
      if (this.open.has(connection)) connection.sendAway();
    }
    if (this.open.size === 0) return;
    const grace = new AbortController();
    await Promise.race([
      new Promise<void>((resolve) => (this.emptied = resolve)),
      after(GRACE_MILLISECONDS, undefined, { signal: grace.signal }).catch(() => undefined),
    ]);
    grace.abort();
    for (const connection of this.open) connection.cut();
  }
}
