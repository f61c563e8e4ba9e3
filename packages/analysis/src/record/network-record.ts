import type { InteractionTable } from './interaction-table';

/**
 * Everything that an evaluation depends on: the same record gives the same bytes, on any machine. It is plain data in
 * memory that threads share. All times are milliseconds since the epoch.
 */
export interface NetworkRecord {
  /** Who belongs to the network at `asOf`: everywhere else they are their place here. Sorted by code unit, each once. */
  readonly people: readonly string[];
  /** What they did, by `asOf`; in order of time. */
  readonly interactions: InteractionTable;
  /** What an interaction of each kind says; `interactions.kind` is a place here. */
  readonly kinds: readonly InteractionKind[];
  readonly commitments: readonly CommitmentRecord[];
  /** When they met, ascending. */
  readonly meetings: readonly number[];
  readonly goals: readonly GoalRecord[];
  /** Tasks that were open at `asOf`. */
  readonly work: { readonly active: number; readonly towardsGoals: number };
  /** What they say of each other and of the network; null where nobody was asked. */
  readonly review: ReviewRecord | null;
  /** The moment that is evaluated. */
  readonly asOf: number;
  /** After so long an interaction counts half. */
  readonly halfLifeMs: number;
  /** A tie is there from this strength on; above 0. */
  readonly leastTie: number;
  /** Of whatever is drawn at random. */
  readonly seed: number;
}

/** How interactions of one kind count. */
export interface InteractionKind {
  readonly name: string;
  /** k: what it adds to a tie at the moment it happens; 0 where it says nothing of a tie. */
  readonly weight: number;
  /** It was written to somebody and can be answered: counts for listening. */
  readonly isMessage: boolean;
  /** Something given to the network: counts for the absence factor, once an act. */
  readonly isContribution: boolean;
  /** Somebody raised their voice: counts for equal voice, once an act. */
  readonly isTurn: boolean;
  /** Thanks for a contribution: counts for recognition. */
  readonly isRecognition: boolean;
  /** Under which heading it counts in the mix of communication (INFORMATION, QUESTION …); null where it is none. */
  readonly talk: string | null;
  /** What was learnt, put down for others: counts for lessons reused. */
  readonly isLesson: boolean;
}

/** A promise, as it stands at `asOf`. */
export interface CommitmentRecord {
  readonly promisedAt: number;
  /** When it was kept, broken, taken back or made anew; null while it is open. */
  readonly endedAt: number | null;
  readonly outcome: 'OPEN' | 'KEPT' | 'BROKEN' | 'WITHDRAWN' | 'RENEGOTIATED';
}

/** A goal that the network made its own and that is neither reached nor given up at `asOf`. */
export interface GoalRecord {
  readonly adoptedAt: number;
  /** Null where nobody has told yet where it stands. */
  readonly lastCheckInAt: number | null;
  /** 0 to 1, by its indicators; null where there are none, or nobody has told. */
  readonly progress: number | null;
}

export interface ReviewRecord {
  /** How many were asked. */
  readonly asked: number;
  /** Who answered. */
  readonly answered: readonly number[];
  /** To whom those who answered say that they are tied. */
  readonly stated: { readonly from: Uint32Array; readonly to: Uint32Array };
  /** What they gave each question on its scale; in columns, for there are many. */
  readonly ratings: { readonly rater: Uint32Array; readonly item: Uint32Array; readonly value: Float64Array };
}
