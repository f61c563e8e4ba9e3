import type { Log } from '@trama/runtime';
import type { Model, mongo } from 'mongoose';
import type { OutboxRow } from './outbox';

const REOPEN_MILLISECONDS = 1_000;

/** Tells, through a change stream, that events were committed. A mere wake-up: what it misses, the timer finds. */
export class OutboxWatch {
  private changes: mongo.ChangeStream | undefined;
  private reopening: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly outbox: Model<OutboxRow>,
    private readonly log: Log,
    private readonly onCommit: () => void,
  ) {}

  start(): void {
    // The id of a change is its resume token, so it has to stay; the event itself need not travel.
    const inserts = [{ $match: { operationType: 'insert' } }, { $project: { _id: 1 } }];
    this.changes = this.outbox.collection.watch(inserts);
    this.changes.on('change', this.onCommit);
    this.changes.on('error', (error) => {
      if (this.stopped) return;
      this.log.warn({ err: error }, 'the watch of the outbox broke; it is opened again');
      void this.changes?.close();
      this.reopening = setTimeout(() => this.start(), REOPEN_MILLISECONDS);
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.reopening);
    await this.changes?.close();
  }
}
