import { type Interaction } from './interaction';
import { type GroupMeasureName, type PersonMeasureName } from './measures';
import { type Tie } from './tie';

/** Everything that an evaluation depends on: the same snapshot gives the same bits, in whatever order its lists come. */
export interface NetworkSnapshot {
  /** Who belongs to the network at `asOf`, by id; a repeated id is one person. */
  readonly people: readonly string[];
  /** What they did; anything after `asOf`, and anything from or to somebody who is not in `people`, is passed over. */
  readonly interactions: readonly RecordedInteraction[];
  /** Promises that came to an end, and how. */
  readonly commitments: { readonly kept: number; readonly broken: number };
  /** The moment that is evaluated, in milliseconds since the epoch. */
  readonly asOf: number;
  /** After this many milliseconds an interaction counts half. */
  readonly halfLifeMs: number;
  /** A tie is there from this strength on; above 0. */
  readonly leastTie: number;
}

/** Where one act is several interactions (a message that names two people), mark only one of them as turn and contribution. */
export interface RecordedInteraction extends Interaction {
  /** It was written to somebody and can be answered: counts for listening. */
  readonly isMessage: boolean;
  /** Counts for the absence factor. */
  readonly isContribution: boolean;
  /** Somebody raised their voice: counts for equal voice. */
  readonly isTurn: boolean;
}

export interface MeasureResult {
  /** By the names in `measures`; null where there is nothing to measure. */
  readonly group: Record<GroupMeasureName, number | null>;
  /** For each of the people, what is about them alone: for their eyes. */
  readonly persons: Record<string, Record<PersonMeasureName, number | null>>;
  /** Ties of at least `leastTie`, sorted by from and to. */
  readonly ties: Tie[];
  /** Who alone holds parts of the network together, sorted by person, and who could stand in for them. */
  readonly cutMembers: { person: string; backup: string | null }[];
}
