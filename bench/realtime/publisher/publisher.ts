import { setTimeout as after } from 'node:timers/promises';
import { microsNow } from '../clock';
import { markedId } from '../marked-id';
import type { Channel, Happening } from './happening';

export interface Publication {
  readonly networkIds: readonly string[];
  /** In all; the networks take turns. */
  readonly events: number;
  /** Events a second. */
  readonly rate: number;
}

export interface Published {
  /** When the first of them was committed, in microseconds since 1970. */
  readonly firstAt: number;
  /** The number of the last, in the last network. */
  readonly lastSeq: number;
}

/** Makes things happen at a steady rate, whatever becomes of them. */
export class Publisher {
  /** The last number of each network. */
  private readonly heads = new Map<string, number>();
  private flowing = false;
  private flow: Promise<Published> | undefined;

  constructor(private readonly channel: Channel) {}

  /** Resolves once all are out. */
  async publish({ networkIds, events, rate }: Publication): Promise<Published> {
    this.flowing = true;
    const began = performance.now();
    let sent = 0;
    let firstAt = 0;
    let lastSeq = 0;
    for (;;) {
      const due = Math.min(events, Math.floor(((performance.now() - began) * rate) / 1_000) + 1) - sent;
      if (due > 0) {
        const happenings = Array.from({ length: due }, (_, index) =>
          this.happen(networkIds[(sent + index) % networkIds.length]!),
        );
        firstAt ||= happenings[0]!.committedAt;
        lastSeq = happenings.at(-1)!.seq;
        sent += due;
        await this.channel.send(happenings);
      }
      if (!this.flowing || sent >= events) return { firstAt, lastSeq };
      await after(Math.max(0, began + (sent * 1_000) / rate - performance.now()));
    }
  }

  /** Goes on until it is stopped. */
  start(what: Omit<Publication, 'events'>): void {
    this.flow = this.publish({ ...what, events: Infinity });
    this.flow.catch(() => undefined); // heard when it is stopped
  }

  async stop(): Promise<Published> {
    if (!this.flow) throw new Error('Nothing is being published.');
    this.flowing = false;
    return this.flow;
  }

  private happen(networkId: string): Happening & { readonly committedAt: number } {
    const seq = (this.heads.get(networkId) ?? 0) + 1;
    this.heads.set(networkId, seq);
    const committedAt = microsNow();
    return { networkId, seq, committedAt, id: markedId({ seq, committedAt }), taskId: `${networkId}.${seq}` };
  }
}
