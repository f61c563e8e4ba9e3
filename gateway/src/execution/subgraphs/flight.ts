import { OperationTypeNode } from 'graphql';
import type { Client } from './company';
import type { Sending } from './sending';
import type { SubgraphAnswer } from './source';
import { SubgraphFailure } from './subgraph-failure';

/** How long, and for whom, an answer is worth waiting for. */
export interface Patience {
  /** When the whole request is to be answered, by performance.now(). */
  readonly expiresAt?: number;
  /** The connection of whoever asked. */
  readonly client?: Client;
}

/** Why somebody waits no longer, if so. */
export function impatience({ expiresAt, client }: Patience, kind: OperationTypeNode, now: number) {
  if (expiresAt !== undefined && now >= expiresAt)
    return new SubgraphFailure('abandoned', 'The request has no time left.');
  if (client?.destroyed && kind !== OperationTypeNode.MUTATION)
    return new SubgraphFailure('abandoned', 'The client has gone.');
  return undefined;
}

interface Taker {
  readonly patience: Patience;
  readonly since: number;
  readonly resolve: (answer: SubgraphAnswer) => void;
  readonly reject: (error: unknown) => void;
}

export type Outcome = SubgraphAnswer | Error;

/**
 * One fetch under way, and those who wait for it. Each may leave before it ends: because their request has no time left, or
 * because nobody waits for that any more. A query that all have left is given up; a mutation never is.
 */
export class Flight {
  readonly startedAt = performance.now();
  /** When it was handed to a connection; undefined while it has to wait for one. */
  sentAt: number | undefined;
  hasEnded = false;
  private sending: Sending | undefined;
  private takers: Taker[] = [];

  constructor(
    readonly kind: OperationTypeNode,
    /** In milliseconds. */
    private readonly deadline: number,
    /** Told once, how it ended. */
    private readonly onEnd: (flight: Flight, outcome: Outcome) => void,
  ) {}

  take(patience: Patience): Promise<SubgraphAnswer> {
    const since = performance.now();
    return new Promise((resolve, reject) => this.takers.push({ patience, since, resolve, reject }));
  }

  /** Since when each has waited for what was sent, by performance.now(). */
  waits(): number[] {
    const { sentAt } = this;
    return sentAt === undefined ? [] : this.takers.map(({ since }) => Math.max(since, sentAt));
  }

  sentBy(sending: Sending): void {
    this.sending = sending;
    this.sentAt = performance.now();
  }

  /** Gives its connection up for a fresh one; not that of a mutation, which might then happen twice. */
  renew(): void {
    if (this.kind === OperationTypeNode.MUTATION) return;
    this.sentAt = performance.now();
    this.sending?.renew();
  }

  /** Its end, however it came; what comes later is too late. */
  end(outcome: Outcome): void {
    if (this.hasEnded) return;
    this.hasEnded = true;
    const { takers } = this;
    this.takers = [];
    if (outcome instanceof Error) {
      this.sending?.end(outcome);
      this.onEnd(this, this.marked(outcome));
      for (const { reject } of takers) reject(outcome);
    } else {
      this.onEnd(this, outcome);
      const answer = takers.length > 1 ? { ...outcome, shared: true } : outcome;
      for (const { resolve } of takers) resolve(answer);
    }
    // Tables that its set and its map have grown out of still hold it, until the old generation is collected: not all that it brought, too.
    this.sending = undefined;
  }

  /** Ends it, or somebody's waiting for it, where the time has come. */
  look(now: number): void {
    if (now - this.startedAt >= this.deadline) {
      this.end(new SubgraphFailure('late', `It took longer than ${this.deadline} ms.`));
      return;
    }
    if (!this.takers.some(({ patience }) => impatience(patience, this.kind, now))) return;
    this.takers = this.takers.filter(({ patience, reject }) => {
      const why = impatience(patience, this.kind, now);
      if (why) reject(this.marked(why));
      return !why;
    });
    if (this.takers.length === 0 && this.kind !== OperationTypeNode.MUTATION)
      this.end(new SubgraphFailure('abandoned', 'Nobody waits for it any more.'));
  }

  private marked<E extends Error>(error: E): E {
    if (error instanceof SubgraphFailure && this.kind === OperationTypeNode.MUTATION && this.sending?.mayHaveArrived)
      error.mayHaveChanged = true;
    return error;
  }
}
