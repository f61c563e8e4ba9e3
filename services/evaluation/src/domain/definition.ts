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
  readonly kinds: Readonly<Record<EvidenceKind, KindDefinition>>;
}

const nothing = { weight: 0, isMessage: false, isTurn: false, isContribution: false } as const;
const spoken = { isMessage: true, isTurn: true, isContribution: true } as const;

const first: Definition = {
  version: 1,
  // People who work together meet or write every few weeks; a quarter of silence halves what we may suppose of their tie.
  halfLifeDays: 90,
  // A year holds every season of a community's work once.
  windowDays: 365,
  // One message of a year ago is worth 2^(−365/90) = 0.06: whoever wrote to someone within the window is tied to them.
  leastTie: 0.05,
  kinds: {
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
  },
};

export const currentDefinition = first;

/** As an evaluation was made, which may be by an earlier version than today's. */
export function definitionOf(version: number): Definition {
  const found = [first].find((definition) => definition.version === version);
  if (!found) throw new Error(`There is no version ${version} of the definition`);
  return found;
}
