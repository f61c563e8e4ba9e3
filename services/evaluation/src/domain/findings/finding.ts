import type { GroupMeasureName, PersonMeasureName } from '@trama/analysis';

export const FindingKind = {
  QUIET: 'QUIET',
  SCATTERED: 'SCATTERED',
  ONE_WAY_GIVING: 'ONE_WAY_GIVING',
  RUNS_THROUGH_FEW: 'RUNS_THROUGH_FEW',
  CARRIED_BY_FEW: 'CARRIED_BY_FEW',
  FEW_VOICES: 'FEW_VOICES',
  UNANSWERED: 'UNANSWERED',
  SLOW_ANSWERS: 'SLOW_ANSWERS',
  BROKEN_PROMISES: 'BROKEN_PROMISES',
  BRIDGES: 'BRIDGES',
  DORMANT_TIES: 'DORMANT_TIES',
  UNTHANKED: 'UNTHANKED',
  GOALS_UNATTENDED: 'GOALS_UNATTENDED',
  LESSONS_UNUSED: 'LESSONS_UNUSED',
  INFORMATION_ONLY: 'INFORMATION_ONLY',
  SINGLE_POINTS_OF_FAILURE: 'SINGLE_POINTS_OF_FAILURE',
  HARD_TO_DO_WITHOUT: 'HARD_TO_DO_WITHOUT',
} as const;
export type FindingKind = (typeof FindingKind)[keyof typeof FindingKind];

/** Something that the numbers say, in words, and what could be done about it. */
export interface Finding {
  readonly kind: FindingKind;
  readonly message: string;
  /** The names of the measures that it is read from. */
  readonly evidence: readonly (GroupMeasureName | PersonMeasureName)[];
  readonly suggestion: string;
  /** Whom the suggestion is about. */
  readonly suggestedMemberId: string | null;
}

/** What findings about the group are read from. */
export interface GroupFacts {
  /** Null where there was nothing to measure. */
  readonly measures: Readonly<Record<GroupMeasureName, number | null>>;
  readonly commitments: { readonly kept: number; readonly broken: number };
  /** How many interactions there were within the window. */
  readonly acts: number;
  readonly asOf: Date;
  /** Also before the window. */
  readonly lastInteractionAt: Date | null;
}

/** Finds something, or nothing. Each states from which value on it speaks, and why from there. */
export type Rule = (facts: GroupFacts) => Omit<Finding, 'kind' | 'suggestedMemberId'> | null;
