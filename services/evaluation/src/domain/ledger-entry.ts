import type { EventOf, messagePosted, SubjectType } from '@trama/events';
import type { EvidenceKind } from './evidence-kind';

/** What a message is meant to do. */
type Talk = EventOf<typeof messagePosted>['data']['kind'];

/**
 * One thing that someone did, towards someone or all, or that became of a goal, a task or a promise, as an event told it.
 * Entries are added, never changed.
 */
export interface LedgerEntry {
  readonly id: string;
  readonly networkId: string;
  /** 1, 2, 3, … in each network, in the order in which they became known: entries up to a number never change. */
  readonly number: number;
  readonly at: Date;
  readonly kind: EvidenceKind;
  /** Who did it. */
  readonly fromId: string;
  /** Null where it was done towards all. */
  readonly toId: string | null;
  /** What it can be seen by. */
  readonly evidence: { readonly type: SubjectType; readonly id: string };
  /**
   * What it is about: the message that is answered or reacted to, the contribution that is recognised, the goal that a
   * task is for; null where there is no such.
   */
  readonly aboutId: string | null;
  /** Of a message; null of anything else, and of what the ledger took note of before it asked. */
  readonly talk: Talk | null;
  /** Of a check-in: how far its goal had come with it, 0 to 1; null of anything else, or where nobody said. */
  readonly progress: number | null;
  /** The event that told it; entries of one event are one act. */
  readonly eventId: string;
}

/** An entry before it has its place in the ledger. */
export type Evidence = Omit<LedgerEntry, 'id' | 'number'>;

/** How far the ledger of a network has come. */
export interface LedgerHead {
  /** How many entries, and so the number of the last. */
  readonly entries: number;
  /** When the latest thing in it happened. */
  readonly lastAt: Date | null;
}

export const emptyLedger: LedgerHead = { entries: 0, lastAt: null };
