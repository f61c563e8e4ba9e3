import type { Finding } from './findings/finding';
import type { Measured } from './measured';

export const EvaluationState = {
  REQUESTED: 'REQUESTED',
  RUNNING: 'RUNNING',
  COMPLETED: 'COMPLETED',
  FAILED: 'FAILED',
} as const;
export type EvaluationState = (typeof EvaluationState)[keyof typeof EvaluationState];

/** How a network was doing at one moment, as far as the ledger knew when it was asked. Once completed it never changes. */
export interface Evaluation {
  readonly id: string;
  readonly networkId: string;
  /** The moment evaluated. */
  readonly asOf: Date;
  /** Of a periodic one, which ends at `asOf`; null for one that someone asked for. */
  readonly periodStart: Date | null;
  /** By which it was made; until it is, that of the moment when it was asked for. */
  readonly definitionVersion: number;
  readonly state: EvaluationState;
  /** 0 to 1. */
  readonly progress: number;
  /** The number of the last ledger entry that counts: the input is frozen here. */
  readonly cut: number;
  /** How often a worker began it. Kept here, since a process that dies cannot say that it failed. */
  readonly attempts: number;
  readonly requestedById: string | null;
  readonly requestedAt: Date;
  /** When a worker last did something about it. */
  readonly changedAt: Date;
  readonly completedAt: Date | null;
  /** SHA-256 of all that went in: equal inputs have equal digests, and equal results. */
  readonly inputDigest: string | null;
  /** About the group. */
  readonly measures: readonly Measured[];
  /** About the group. */
  readonly findings: readonly Finding[];
  /** Why it failed, for those who asked. */
  readonly error: string | null;
}

/** Of an evaluation, what concerns one person alone. For their eyes. */
export interface PersonalResult {
  readonly evaluationId: string;
  readonly networkId: string;
  readonly memberId: string;
  readonly measures: readonly Measured[];
  readonly findings: readonly Finding[];
}
