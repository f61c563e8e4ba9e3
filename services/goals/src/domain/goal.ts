import type { Indicator } from './indicator';
import type { Objection } from './objection';

/** A goal's life: PROPOSED → ADOPTED → ACHIEVED, and DROPPED from either of the first two. */
export const GoalState = {
  PROPOSED: 'PROPOSED',
  ADOPTED: 'ADOPTED',
  ACHIEVED: 'ACHIEVED',
  DROPPED: 'DROPPED',
} as const;
export type GoalState = (typeof GoalState)[keyof typeof GoalState];

/** What a network wants. */
export interface Goal {
  readonly id: string;
  readonly networkId: string;
  /** Who proposed it. */
  readonly ownerId: string;
  readonly title: string;
  readonly description: string;
  readonly state: GoalState;
  /** The messages that it grew from. They belong to another service: one may be gone. */
  readonly citedMessageIds: readonly string[];
  readonly indicators: readonly Indicator[];
  readonly objections: readonly Objection[];
  /** The texts that it had before, the first ones first. */
  readonly revisions: readonly Revision[];
  readonly createdAt: Date;
  readonly adoptedAt: Date | null;
  /** When it was achieved or dropped. */
  readonly endedAt: Date | null;
  /** What was learnt on the way; always there once it is dropped. */
  readonly lessons: string | null;
  readonly version: number;
}

/** A text that a goal had, until another took its place. */
export interface Revision {
  /** 1 for the text with which it was proposed. */
  readonly revision: number;
  readonly title: string;
  readonly description: string;
  /** When another text took its place. */
  readonly at: Date;
}
