import { type Articulation, articulation as articulationOf } from '../algorithms/articulation';
import type { Facts } from './facts';
import { tieGraph } from './tie-graph';

/** Fact: whom and what the network hangs on. */
export const articulation = (facts: Facts): Articulation => articulationOf(facts.know(tieGraph));
