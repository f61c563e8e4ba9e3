import { nothingFails, type Failures } from './failures';

/** Of one operation: what goes wrong in it, and what its mutations did so far. Make a new one for each run. */
export interface Context extends Failures {
  /** The changes, in the order in which they were made, whichever subgraph made them. */
  readonly changes: string[];
}

export const newContext = (failures: Partial<Failures> = {}): Context => ({
  ...nothingFails,
  ...failures,
  changes: [],
});
