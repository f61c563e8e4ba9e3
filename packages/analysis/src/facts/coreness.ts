import { coreNumbers } from '../algorithms/core-numbers';
import type { Facts } from './facts';
import { tieGraph } from './tie-graph';

/** Fact: for each person the largest k such that they belong to a k-core. */
export const coreness = (facts: Facts): Uint32Array => coreNumbers(facts.know(tieGraph));
