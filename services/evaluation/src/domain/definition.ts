import type { EvidenceKind } from './evidence-kind';

/** What one piece of evidence of a kind counts for. */
interface KindDefinition {
  /** k: what it adds to a tie at the moment it happens. 0 says nothing about a tie. */
  readonly weight: number;
  /** Written to someone, who can answer: counts for listening. */
  readonly isMessage: boolean;
  /** Someone raised their voice: counts for equal voice. */
  readonly isTurn: boolean;
  /** Something given to the network: counts for the absence factor. */
  readonly isContribution: boolean;
  /** Thanks for a contribution: counts for recognition. */
  readonly isRecognition: boolean;
  /** For people: why it counts so. */
  readonly why: string;
}

/** Everything that an evaluation supposes. A change is a new version: results of different versions do not compare. */
export interface Definition {
  readonly version: number;
  /** After so long, evidence counts half. */
  readonly halfLifeDays: number;
  /** Evidence older than this, at the moment evaluated, is left out. */
  readonly windowDays: number;
  /** Below this strength there is no tie. */
  readonly leastTie: number;
  /** Of whatever is drawn at random. */
  readonly seed: number;
  readonly kinds: Readonly<Record<EvidenceKind, KindDefinition>>;
}

/** One by which nothing is computed any more; results that were are shown. It knew fewer kinds, and drew nothing. */
type PastDefinition = Omit<Definition, 'kinds' | 'seed'> & {
  readonly kinds: Partial<Definition['kinds']>;
  readonly seed: null;
};

const nothing = {
  weight: 0,
  isMessage: false,
  isTurn: false,
  isContribution: false,
  isRecognition: false,
} as const;
const spoken = { ...nothing, isMessage: true, isTurn: true, isContribution: true } as const;

// People who work together meet or write every few weeks; a quarter of silence halves what we may suppose of their tie.
const halfLifeDays = 90;
// A year holds every season of a community's work once.
const windowDays = 365;
// One message of a year ago is worth 2^(−365/90) = 0.06: whoever wrote to someone within the window is tied to them.
const leastTie = 0.05;

const kindsAtFirst = {
  MESSAGE: { ...spoken, weight: 1, why: 'The measure of all others: someone turned to someone.' },
  REPLY: { ...spoken, weight: 1.5, why: 'More than a message: someone listened first.' },
  REACTION: { ...nothing, weight: 0.5, why: 'A sign of attention that costs little.' },
  PROMISE: { ...nothing, weight: 2, why: 'Someone bound themselves to another.' },
  PROMISE_KEPT: { ...nothing, weight: 3, why: 'Nothing ties more than a word that was kept.' },
  PROMISE_BROKEN: { ...nothing, why: 'It counts against the commitments kept, and says nothing of a tie.' },
  TASK_DONE: { ...nothing, isContribution: true, weight: 2, why: 'Work done for whoever had asked for it.' },
  RECOGNITION: { ...nothing, weight: 2, why: 'Someone saw what another gave, and said so.' },
  GOAL_CHECK_IN: { ...nothing, isContribution: true, why: 'Given to all, so it ties nobody in particular.' },
  MEMBER_JOINED: { ...nothing, why: 'It says who the people are.' },
  MEMBER_LEFT: { ...nothing, why: 'It says who the people are.' },
} as const satisfies PastDefinition['kinds'];

const first: PastDefinition = { version: 1, halfLifeDays, windowDays, leastTie, seed: null, kinds: kindsAtFirst };

/**
 * More is measured, and some of it by other rules. Ties are as they were: a stored relationship keeps its rank.
 */
const second: Definition = {
  version: 2,
  halfLifeDays,
  windowDays,
  leastTie,
  // Any would do. It is always the same, so that an evaluation can be made again.
  seed: 1,
  kinds: {
    ...kindsAtFirst,
    PROMISE_WITHDRAWN: { ...nothing, why: 'Neither kept nor broken: a word taken back in time costs no trust.' },
    RECOGNITION: { ...kindsAtFirst.RECOGNITION, isRecognition: true },
    TASK_CREATED: { ...nothing, why: 'It says what there is to do.' },
    TASK_EDITED: { ...nothing, why: 'It says for which goal there is something to do.' },
    GOAL_ADOPTED: { ...nothing, why: 'It says what the network wants.' },
    GOAL_ACHIEVED: { ...nothing, why: 'It says what the network wants no more.' },
    GOAL_DROPPED: { ...nothing, why: 'It says what the network wants no more.' },
  },
};

/** By which evaluations are made. */
export const currentDefinition = second;

/** As an evaluation was made, which may be by an earlier version than today's. */
export function definitionOf(version: number): Definition | PastDefinition {
  const found = [first, second].find((definition) => definition.version === version);
  if (!found) throw new Error(`There is no version ${version} of the definition`);
  return found;
}
