import { setTimeout as after } from 'node:timers/promises';
import { markIn } from '../marked-id';
import { randomFrom } from '../random';
import { eventsAfter } from '../subscription';
import { until } from '../until';
import { Client } from './client';
import { Sequence } from './sequence';

export interface ReconnectJob {
  readonly url: string;
  readonly networkId: string;
  readonly tokens: readonly string[];
  /** Of all clients together. */
  readonly reconnects: number;
  readonly seed: number;
}

export interface Resumed {
  readonly heard: number;
  readonly lost: number;
  readonly repeated: number;
}

const LONGEST_STAY_MILLISECONDS = 300;
/** As long as something comes, more is waited for. */
const PATIENCE_MILLISECONDS = 15_000;

/** One who loses their connection again and again, and goes on from their cursor. */
class Resuming {
  readonly sequence = new Sequence();
  heard = 0;
  lastSeq = 0;
  private cursor: string | null = null;
  private client: Client | undefined;
  private refusal: string | undefined;

  constructor(private readonly job: ReconnectJob & { readonly token: string }) {}

  async connect(): Promise<void> {
    const { url, token, networkId } = this.job;
    const client = await Client.open({ url, token });
    this.client = client;
    client.subscribe(eventsAfter(networkId, this.cursor), {
      reads: true,
      message: (text) => this.client === client && this.hear(text),
      passed: () => undefined,
    });
  }

  /** Waits until it was told of this event; where it never is, that counts as lost. */
  async isTold(seq: number): Promise<void> {
    const done = (): boolean => this.lastSeq >= seq || this.refusal !== undefined;
    let before: number;
    do before = this.heard;
    while (!(await until(done, PATIENCE_MILLISECONDS)) && this.heard > before);
    if (this.refusal !== undefined) throw new Error(`A subscriber was refused: ${this.refusal}`);
    if (this.lastSeq === 0) throw new Error('A subscriber was told of nothing.');
    if (this.lastSeq < seq) this.sequence.note(seq + 1); // what it would be told next
  }

  leave(): void {
    this.client?.leave();
    this.client = undefined; // what was read by then was heard, what was not is not
  }

  private hear(text: string): void {
    const mark = markIn(text);
    if (!mark) {
      this.refusal = text.slice(0, 300);
      return;
    }
    const { payload } = JSON.parse(text) as { payload: { data: { networkEvents: { cursor: string } } } };
    this.cursor = payload.data.networkEvents.cursor;
    this.sequence.note(mark.seq);
    this.lastSeq = mark.seq;
    this.heard += 1;
  }
}

/** Clients that reconnect at random moments, and go on from their cursors. */
export class Reconnecting {
  private clients: readonly Resuming[] = [];

  async run(job: ReconnectJob): Promise<void> {
    this.clients = job.tokens.map((token) => new Resuming({ ...job, token }));
    const random = randomFrom(job.seed);
    let left = job.reconnects;
    await Promise.all(
      this.clients.map(async (client) => {
        await client.connect();
        await client.isTold(1); // before it was told anything, it has no place to go on from
        while (left > 0) {
          left -= 1;
          if (random() < 0.5) await client.isTold(client.lastSeq + 1); // else it may leave before it was told anything
          await after(random() * LONGEST_STAY_MILLISECONDS);
          client.leave();
          await client.connect();
        }
      }),
    );
  }

  /** Once all were told of the last event. */
  async settle({ lastSeq }: { lastSeq: number }): Promise<Resumed> {
    await Promise.all(this.clients.map((client) => client.isTold(lastSeq)));
    for (const client of this.clients) client.leave();
    const sum = (of: (client: Resuming) => number): number => this.clients.reduce((all, each) => all + of(each), 0);
    return {
      heard: sum(({ heard }) => heard),
      lost: sum(({ sequence }) => sequence.lost),
      repeated: sum(({ sequence }) => sequence.repeated),
    };
  }
}
