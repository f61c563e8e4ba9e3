import { setTimeout } from 'node:timers/promises';
import { until, type MortalProcess } from '@trama/testkit';
import type { Acknowledged } from './evidence';
import type { NoteAnswer, NoteInput } from './notes';

const PAUSE_MILLISECONDS = 20;
const PATIENCE_MILLISECONDS = 60_000;

/** A client that keeps noting on one task: one note after another, each sent again with its key until it is acknowledged. */
export class Author {
  readonly acknowledged: Acknowledged[] = [];
  private readonly done: Promise<void>;
  private going = true;

  constructor(
    private readonly service: MortalProcess,
    private readonly networkId: string,
    private readonly taskId: string,
  ) {
    this.done = this.write();
    this.done.catch(() => undefined); // heard in `stop`
  }

  /** Comes back when the last note is acknowledged: one that was begun after this call, so the service still works. */
  async stop(): Promise<void> {
    const before = this.acknowledged.length;
    await Promise.race([this.done, until(() => this.acknowledged.length > before + 1, PATIENCE_MILLISECONDS)]);
    this.going = false;
    await this.done;
  }

  private async write(): Promise<void> {
    for (let number = 1; this.going; number++) {
      const note = `${this.taskId}/${number}`;
      const input = { networkId: this.networkId, taskId: this.taskId, note, idempotencyKey: note };
      this.acknowledged.push({ ...input, ...(await this.note(input)) });
      await setTimeout(PAUSE_MILLISECONDS);
    }
  }

  private note(input: NoteInput): Promise<NoteAnswer> {
    const attempt = (): Promise<NoteAnswer | null> => this.service.ask<NoteAnswer>(input).catch(() => null);
    return until(attempt, PATIENCE_MILLISECONDS);
  }
}
