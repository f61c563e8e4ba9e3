import { constraint as constraintOf } from '../algorithms/constraint';
import type { Facts } from './facts';
import { tieGraph } from './tie-graph';

/** Fact: how far each person's contacts are contacts of each other. */
export const constraint = (facts: Facts): Float64Array => constraintOf(facts.know(tieGraph));
