import { components } from '../algorithms/components';
import type { Facts } from './facts';
import { tieGraph } from './tie-graph';

/** Fact: how many people each piece of the network has, between which there is no tie. */
export const pieces = (facts: Facts): Uint32Array => components(facts.know(tieGraph)).sizes;
