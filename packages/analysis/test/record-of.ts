import { InteractionRecorder, type Interaction } from '../src/record/interaction-recorder';
import type { InteractionKind, NetworkRecord } from '../src/record/network-record';

const silent = {
  weight: 0,
  isMessage: false,
  isContribution: false,
  isTurn: false,
  isRecognition: false,
  talk: null,
  isLesson: false,
};

/** Kinds of interaction as a community may count them, by their place. */
export const kinds = [
  { ...silent, name: 'MESSAGE', weight: 1, isMessage: true, isContribution: true, isTurn: true, talk: 'INFORMATION' },
  { ...silent, name: 'QUESTION', weight: 1, isMessage: true, isContribution: true, isTurn: true, talk: 'QUESTION' },
  {
    ...silent,
    name: 'LESSON',
    weight: 1,
    isMessage: true,
    isContribution: true,
    isTurn: true,
    talk: 'LESSON',
    isLesson: true,
  },
  { ...silent, name: 'REACTION', weight: 0.5 },
  { ...silent, name: 'TASK_DONE', weight: 2, isContribution: true },
  { ...silent, name: 'RECOGNITION', weight: 2, isRecognition: true },
] as const satisfies readonly InteractionKind[];

export type KindName = (typeof kinds)[number]['name'];

/** What somebody did; what is left out is of no matter to the test. */
export interface Deed {
  readonly from: string;
  readonly to: string | null;
  readonly at: number;
  readonly kind?: KindName;
  readonly act?: string;
  readonly thing?: string;
  readonly about?: string | null;
}

export type Known = Partial<Omit<NetworkRecord, 'interactions'>> & { readonly deeds?: readonly Deed[] };

/** A record of which only this is told. */
export function recordOf({ deeds = [], people = [], asOf = 0, ...known }: Known): NetworkRecord {
  const sorted = [...new Set(people)].sort();
  const recorder = new InteractionRecorder(sorted, asOf, kinds.length);
  deeds.forEach((deed, number) => recorder.add(interactionOf(deed, number)));
  return {
    people: sorted,
    interactions: recorder.table(),
    kinds,
    commitments: [],
    meetings: [],
    goals: [],
    work: { active: 0, towardsGoals: 0 },
    review: null,
    asOf,
    halfLifeMs: 90 * 86_400_000,
    leastTie: 0.05,
    seed: 1,
    ...known,
  };
}

function interactionOf({ from, to, at, kind = 'MESSAGE', act, thing, about }: Deed, number: number): Interaction {
  return {
    from,
    to,
    at,
    kind: kinds.findIndex(({ name }) => name === kind),
    act: act ?? `act ${number}`,
    thing: thing ?? act ?? `thing ${number}`,
    about: about ?? null,
  };
}
