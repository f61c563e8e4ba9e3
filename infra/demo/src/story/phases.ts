/** How the network is in one part of its year: what the evaluations of that time come to find. */
export interface Phase {
  readonly name: string;
  /** The first of its days, counted from the founding. */
  readonly from: number;
  /** Conversations that begin in a week. */
  readonly conversations: number;
  /** How often one begins with, or is addressed to, Ana. */
  readonly throughAna: number;
  /** How often one crosses from a circle to another, where it does not go through Ana. */
  readonly acrossCircles: number;
  /** How often what is asked is answered, and within how many hours at most. */
  readonly answered: number;
  readonly hours: number;
  /** How often a promise is kept. */
  readonly kept: number;
  /** Tasks offered in a week. */
  readonly tasks: number;
}

/** A hub that does everything; its exhaustion; circles that form; circles that grow together. */
const phases: readonly Phase[] = [
  {
    name: 'the beginning',
    from: 0,
    conversations: 9,
    throughAna: 0.75,
    acrossCircles: 0.2,
    answered: 0.85,
    hours: 8,
    kept: 0.9,
    tasks: 1.2,
  },
  {
    name: 'the strain',
    from: 95,
    conversations: 7,
    throughAna: 0.8,
    acrossCircles: 0.1,
    answered: 0.45,
    hours: 96,
    kept: 0.45,
    tasks: 1.6,
  },
  {
    name: 'the circles',
    from: 190,
    conversations: 10,
    throughAna: 0.2,
    acrossCircles: 0.15,
    answered: 0.75,
    hours: 20,
    kept: 0.8,
    tasks: 1.5,
  },
  {
    name: 'the weave',
    from: 280,
    conversations: 12,
    throughAna: 0.1,
    acrossCircles: 0.45,
    answered: 0.9,
    hours: 10,
    kept: 0.93,
    tasks: 1.4,
  },
];

export const YEAR_DAYS = 365;

export function phaseOn(day: number): Phase {
  const phase = phases.findLast(({ from }) => from <= day);
  if (!phase) throw new Error(`Day ${day} is before the story`);
  return phase;
}
