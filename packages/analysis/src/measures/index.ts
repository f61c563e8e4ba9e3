import type { GroupMeasure, PersonMeasure } from '../measure';
import { bonds } from './bonds';
import { commitment } from './commitment';
import { communication } from './communication';
import { connectivity } from './connectivity';
import { giveAndTake } from './give-and-take';
import { goals } from './goals';
import { horizontality } from './horizontality';
import { indispensability } from './indispensability';
import { listening } from './listening';
import { perception } from './perception';
import { recognition } from './recognition';

/** What is asked of a network, in the order in which it is best read, and what answers it. */
export const chapters = {
  connectivity,
  bonds,
  giveAndTake,
  horizontality,
  indispensability,
  listening,
  commitment,
  recognition,
  goals,
  communication,
  perception,
} as const;

type Registered = (typeof chapters)[keyof typeof chapters][number];
type NamesOf<M> = M extends { readonly name: infer Name } ? Name : never;

export type GroupMeasureName = NamesOf<Extract<Registered, GroupMeasure>>;
export type PersonMeasureName = NamesOf<Extract<Registered, PersonMeasure>>;

/** All that is measured. */
export const measures: readonly (GroupMeasure | PersonMeasure)[] = Object.values(chapters).flat();
